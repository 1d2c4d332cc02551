import type { UnreadableReason } from '../../domain/article.ts';

/** What a page that is not the story calls itself, in its title or heading; whole phrases at the start. */
export const titleSigns: readonly (readonly [UnreadableReason, RegExp])[] = [
  [
    'challenge',
    /^(?:just a moment|one moment, please|attention required!|checking your browser|verify(?:ing)? (?:that )?you(?:['’]re| are) (?:a |not a )?(?:human|robot|bot)|(?:are you|confirm you(?:['’]re| are)) (?:a |not a )?(?:human|robot|bot)|human verification|robot check|bot verification|security check|security verification|pardon our interruption|please wait\b.{0,20}$|ddos[- ]guard|captcha|un momento|un instant|einen moment|nur einen moment|bist du ein mensch|vérification|verificación de seguridad)/iu,
  ],
  [
    'blocked',
    /^(?:access (?:to this (?:page|site) )?(?:has been |is )?(?:denied|blocked|forbidden|restricted)|(?:sorry, )?you have been blocked|request (?:blocked|rejected|denied)|(?:error )?40[13]\b|forbidden|the request could not be satisfied|unusual traffic|not available in your (?:country|region)|unavailable (?:for legal reasons|in your)|zugriff verweigert|zugang verweigert|accès refusé|acceso denegado)/iu,
  ],
  [
    'consent',
    /^(?:before you continue|bevor (?:sie|du) fortf|we (?:value|care about|respect) your privacy|your (?:privacy|data)(?: choices| matters)?\s*$|(?:cookie|privacy|consent)[- ](?:consent|settings|preferences|notice|choices|wall)|cookies?\s*$|consent\b|(?:bitte )?zustimm|einwilligung|mit (?:werbung|cookies) (?:weiter|lesen)|.{0,40}\bpur[- ]abo\b|avant de continuer|votre (?:vie privée|consentement)|antes de continuar|tu privacidad|prima di continuare)/iu,
  ],
  [
    'login',
    /^(?:(?:please )?(?:log|sign)[- ]?in\b|login\b|sign in to|you must be logged in|account (?:login|required)|register to (?:read|continue)|anmelden\b|einloggen|bitte melden sie sich an|connexion\b|se connecter|identifiez-vous|iniciar sesión|inicia sesión|accedi\b)/iu,
  ],
  [
    'error-page',
    /^(?:(?:error|http|fehler|erreur)?[ :-]*(?:404|410|5\d\d)\b|(?:(?:sorry|oops|uh[- ]oh)[,!.:]* )?(?:(?:this|the|that) )?(?:requested )?(?:page|story|article|site|content|url)(?: you (?:requested|are looking for|were looking for))?(?: was| is| has been| could not be| can['’]?t be| cannot be|['’]s)? ?(?:not found|no longer (?:available|exists?)|not available|unavailable|does(?:n['’]t| not) exist|removed|found|missing)|(?:page )?not found|internal server error|server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable|temporarily (?:unavailable|down)|(?:something|oops|whoops)[^.]{0,20}went wrong|an error (?:has )?occurred|(?:we(?:['’]re| are) )?(?:down for|under|scheduled) maintenance|site maintenance|oops|seite (?:wurde )?nicht gefunden|diese seite (?:existiert|gibt es)|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|wartungsarbeiten)/iu,
  ],
];

/** Marks of a challenge in class names and ids. */
export const challengeMarks: ReadonlySet<string> = new Set(
  `cfchallenge challengeform challengerunning cfwrapper cfturnstile cferrordetails pxcaptcha
   captchacontainer ddmodal datadome hcaptcha grecaptcha challengestage challengecontainer`.split(
    /\s+/,
  ),
);

/**
 * What a challenge without a telling title says, at the start of a line: "Checking your browser
 * before accessing…", "Please enable JavaScript and cookies to continue". Leaves alone a story that
 * speaks of such pages within a sentence.
 */
export const challengeLines =
  /^(?:(?:we are )?checking (?:your browser|if the site connection is secure)|(?:please )?(?:verify|confirm|prove) (?:that )?you(?:['’]re| are) (?:a human|human|not a (?:ro)?bot)|(?:please )?(?:enable|turn on) (?:javascript and cookies|cookies and javascript|javascript to continue)|(?:please )?(?:complete|solve) the (?:captcha|security check)|(?:bitte )?bestätigen sie, dass sie (?:ein mensch|kein roboter))/imu;

/** What stands beside a story that was cut off for money. */
export const paywallCalls =
  /\b(?:subscribe (?:now )?to (?:continue|keep|read)|to (?:continue|keep) reading|continue reading (?:with|by)|(?:this (?:article|story|content) is )?(?:only )?(?:for|available to|exclusive to|reserved for) (?:our )?(?:subscribers|members|registered)|subscribers? only|already (?:a subscriber|have an account|subscribed)|unlock this (?:article|story)|weiterlesen mit|jetzt weiterlesen|artikel (?:exklusiv )?(?:für|nur) (?:abonnenten|registrierte)|nur für abonnenten|sie haben bereits ein abo|réservé aux abonnés|il vous reste .{0,12} à lire|déjà abonné|solo para suscriptores|contenido exclusivo|ya eres suscriptor|riservato agli abbonati|sei già abbonato|voor abonnees|al abonnee|tylko dla (?:subskrybentów|prenumeratorów)|för prenumeranter|for abonnenter)\b|会員限定|有料会員|有料記事/iu;

/** What a shell without text asks for. */
export const scriptCalls =
  /\b(?:(?:enable|activate|turn on|need|requires?) javascript|javascript (?:is |to be )?(?:disabled|required|enabled|deaktiviert)|javascript (?:aktivieren|einschalten)|activer javascript|active javascript|habilit\w+ javascript)\b/iu;

/** Words of consent texts; a page where they fill most lines says nothing else. */
export const consentWords =
  /\b(?:cookies?|consent|partners?|personali[sz]ed (?:ads|advertising|content)|your (?:data|privacy|choices)|privacy (?:policy|notice)|vendors?|tracking|einwilligung|datenschutz|zustimmen|werbung|consentement|données personnelles|confidentialité|privacidad|consentimiento|publicidad)\b/iu;
