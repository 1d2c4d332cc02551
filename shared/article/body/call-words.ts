/**
 * Lines that call the reader elsewhere rather than tell the story: "Read more: …", "Sign up for our
 * newsletter", "Lesen Sie auch". Matched at the start of short lines only.
 */
export const callOpenings: readonly RegExp[] = [
  /^(?:read (?:more|next|also|the full|our)|see also|also (?:read|see)|more (?:on|from|stories|news)\b|related(?: articles?| stories| content| news| topics?)?\s*(?::|$)|recommended\b|don['’]t miss\b|what to read next|watch(?: now)?\s*:|listen(?: now)?\s*:|click here|follow (?:us|our|the)\b|join (?:us|our|the)\b.{0,60}(?:channel|group|newsletter|whatsapp|telegram|facebook)|like us on|share (?:this|on|your|via)|sign up|subscribe\b|get (?:our|the) .{0,60}(?:newsletter|app|briefing|inbox)|download (?:our|the) .{0,30}app|have (?:you )?(?:a|got a) (?:story|tip|question)|do you (?:have|know).{0,60}\?$|contact (?:us|the author|me)\b|advertisement|story continues below|article continues below|continue reading|loading\b|listen to this article|this article (?:was )?(?:originally|first)|originally published|copyright|©|all rights reserved|support (?:our|us|independent)|become a (?:member|subscriber)|already a subscriber|log in|register (?:now|for|to)|photos?:|image:|video:|credit:|source:\s*\S+$|tags?:|topics?:|categor(?:y|ies):|filed under|keywords?:|comments?\b)/iu,
  /^(?:lesen sie (?:auch|mehr|hier|dazu)|lies auch|mehr (?:zum|zu|aus|von|lesen|über)\b|auch interessant|das könnte|weitere (?:artikel|themen|nachrichten|infos)|zum thema|siehe auch|hier (?:geht['’]?s|lesen|klicken|weiterlesen)|anzeige$|werbung$|newsletter\b|abonnieren|jetzt (?:abonnieren|anmelden|kostenlos|lesen|testen)|teilen|kommentare?\b|quellen?:|foto:|bild:|schlagwörter|themen:|artikel (?:anhören|merken|teilen)|folgen sie|melden sie sich|sie haben fragen|© )/iu,
  /^(?:lire aussi|à lire|lire la suite|voir aussi|sur le même sujet|pour aller plus loin|abonnez-vous|inscrivez-vous|partager|publicité|suivez-nous|crédits?)\b/iu,
  /^(?:lee también|leer más|le puede interesar|te puede interesar|también te|ver también|más información|suscríbete|síguenos|compartir|publicidad|leggi anche|per approfondire|iscriviti|leia (?:também|mais)|veja também|lees ook|lees meer|läs (?:också|mer)|les også|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|přečtěte|čtěte)/iu,
];

/** Closing words of promotions, wherever they stand in a short line. */
export const callPhrases: readonly RegExp[] = [
  /\b(?:sign up (?:here|for|to)|subscribe (?:to|now|here)|our (?:free |daily |weekly )?newsletters?\b|follow us on|your inbox|terms of (?:use|service)|privacy policy|all rights reserved|google news|whatsapp[- ]channel|whatsapp-kanal|download the app)\b/iu,
];
