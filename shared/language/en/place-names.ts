const names = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[,\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );

/** Countries, their capitals and the seats of power that stand for a government when they speak; lower case. */
export const placeNames: ReadonlySet<string> = names(`
afghanistan,albania,algeria,andorra,angola,argentina,armenia,australia,austria,azerbaijan,bahamas,bahrain,bangladesh
barbados,belarus,belgium,belize,benin,bhutan,bolivia,bosnia,botswana,brazil,brunei,bulgaria,burkina faso,burundi
cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,czechia
denmark,djibouti,dominican republic,ecuador,egypt,el salvador,eritrea,estonia,eswatini,ethiopia,fiji,finland,france
gabon,gambia,georgia,germany,ghana,greece,grenada,guatemala,guinea,guyana,haiti,honduras,hungary,iceland,india
indonesia,iran,iraq,ireland,israel,italy,ivory coast,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,kyrgyzstan
laos,latvia,lebanon,lesotho,liberia,libya,liechtenstein,lithuania,luxembourg,madagascar,malawi,malaysia,maldives,mali
malta,mauritania,mauritius,mexico,moldova,monaco,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal
netherlands,new zealand,nicaragua,niger,nigeria,north korea,north macedonia,norway,oman,pakistan,palestine,panama
papua new guinea,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,senegal,serbia
sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,spain,sri lanka,sudan,suriname
sweden,switzerland,syria,taiwan,tajikistan,tanzania,thailand,timor-leste,togo,tonga,tunisia,turkey,türkiye
turkmenistan,uganda,ukraine,united arab emirates,united kingdom,united states,united nations,european union,britain
great britain,england,scotland,wales,northern ireland,uruguay,uzbekistan,vatican,venezuela,vietnam,yemen,zambia
zimbabwe,america,us,uk,uae,eu,un,nato
ankara,athens,baghdad,bangkok,beijing,beirut,belgrade,berlin,bern,bogota,brasilia,bratislava,brussels,bucharest
budapest,buenos aires,cairo,canberra,caracas,copenhagen,damascus,dhaka,doha,dublin,hanoi,havana,helsinki,islamabad
jakarta,jerusalem,kabul,khartoum,kigali,kyiv,kiev,lisbon,london,madrid,manila,minsk,moscow,nairobi,new delhi,delhi
oslo,ottawa,paris,prague,pretoria,pyongyang,riga,riyadh,rome,sanaa,santiago,seoul,sofia,stockholm,tallinn,tbilisi
tehran,tel aviv,tokyo,tripoli,tunis,ulaanbaatar,vienna,vilnius,warsaw,washington,wellington,yerevan,zagreb
downing street,white house,kremlin,capitol hill,whitehall,westminster,pentagon,élysée,holyrood,stormont
`);
