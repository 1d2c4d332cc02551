const table: readonly (readonly [number, string])[] = [
  [
    1,
    'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń ledna led',
  ],
  [
    2,
    'february feb februar février févr fevrier febrero febbraio fevereiro fev februari lutego luty února',
  ],
  [3, 'march mar märz mrz maerz mars marzo março maart marca marzec března'],
  [4, 'april apr avril avr abril abr aprile kwietnia kwiecień dubna'],
  [5, 'may mai mayo maggio mag maio mei maja maj května'],
  [6, 'june jun juni juin junio giugno giu junho czerwca czerwiec června'],
  [7, 'july jul juli juillet juil julio luglio lug julho lipca lipiec července'],
  [8, 'august aug août aout agosto ago augustus augusti sierpnia sierpień srpna'],
  [9, 'september sep sept septembre septiembre settembre set setembro września wrzesień září'],
  [
    10,
    'october oct oktober okt octobre octubre ottobre ott outubro out października październik října',
  ],
  [11, 'november nov novembre noviembre novembro listopada listopad listopadu'],
  [
    12,
    'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień prosince',
  ],
];

/** Names of months, in small letters and without a full stop, with their numbers. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  table.flatMap(([number, names]) =>
    names.split(' ').map((name): [string, number] => [name, number]),
  ),
);
