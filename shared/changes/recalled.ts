const RECALLED =
  /\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|(?:earlier|previously) (?:this|said|told|demanded|warned|denied)|had (?:earlier|previously|already|long|repeatedly)|(?:days|weeks|months|years) (?:ago|earlier)|in (?:19|20)\d\d|in the past|back in|vergangene[nsr]? (?:woche|monat|jahr)|im vergangenen)\b/i;

/** Whether a sentence recalls what someone said at another time ("last month he demanded"): it is never new. */
export const isRecalled = (sentence: string): boolean => RECALLED.test(sentence);
