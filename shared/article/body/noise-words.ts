const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words in class names and ids that mark what is not the story, whatever its length: "comments",
 * "related-articles". They are ignored only where the element holds the story itself.
 */
export const strongNoise = words(`related relatedarticles relatedcontent relatedstories relatedposts
  relatednews relatedlinks similar
  newsletter newsletters nlsignup recommended recommendation recommendations recommends recirc
  recirculation sidebar sidebars breadcrumb breadcrumbs share shares sharing sharebar sharetools sharelinks socialshare sociallinks socials
  addtoany sharethis promo promos promobox advert adverts advertisement advertising advertorial
  adsbygoogle adslot adunit adwrapper adcontainer adbox dfp googlead sponsored sponsor outbrain
  taboola mostread mostpopular mostviewed meistgelesen popularposts trending navigation navbar
  navmenu mainmenu submenu megamenu menubar sitenav subnav footernav masthead sitefooter
  pagefooter subscribe subscription subscribebox signup signin loginbox regwall breadcrumblist
  figcaption caption captions wpcaptiontext imagecaption imgcaption photocaption imagecredit
  photocredit piccaption bildunterschrift bildunterzeile credit credits
  authorbio authorbox authorinfo authorcard authorprofile aboutauthor aboutauthors biobox
  readmore readalso seealso lireaussi leermas leertambien tambienteinteresa voiraussi lesenauch
  lesensieauch auchinteressant mehrzumthema zumthema morefrom moreon morestories moreonthis
  morenews topstories latestnews latestposts taglist articletags posttags tagcloud tagslist
  popup modal lightbox tooltip toolbar overlay srOnly sronly visuallyhidden screenreadertext
  screenreader skiplink skipto printonly noprint hidescreen ticker newsticker horoscope weather
  weatherwidget pagination pager pagenav postnav postnavigation nextprev prevnext jumplinks
  followus followbox appbanner apppromo downloadapp googlenews whatsappchannel telegramchannel
  widgetarea tableofcontents affiliatebox priceboxes donate donation donationbox supportus twittertweet tweet instagrammedia
  tiktokembed fbpost embedconsent displayembed externalcontent optin notprose factbox aicontent
  aidisclaimer mediainfo keypoints tocbox bulletpoints synopsis disclaimer
  affiliate affiliatedisclosure entrytitle posttitle articletitle storytitle pagetitle
   print articletools articleactions toolbox copyright`);

/** Words that mark what readers wrote and what consent boxes say: often longer than the story itself. */
export const certainNoise =
  words(`cookie cookies cookiebanner cookieconsent consent gdpr onetrust cmpbox privacysettings
  sourcepoint cookielaw cookielawinfo comment comments commentlist commentsection commentbox commentform
  disqus disqusthread respond kommentar kommentare commentaires comentarios livefyre userposts`);

/** Words that mark what is usually not the story; ignored where much of the page's text stands. */
export const weakNoise =
  words(`ad ads adv banner banners promoted nav menu menus footer social tags tag
  topics keywords teaser teasers widget widgets carousel slideshow byline bylines author authors
  timestamp dateline pubdate publishdate posted meta metadata postmeta articlemeta entrymeta
  infobar actions follow login paywallbox register ranking rankings player videoplayer jwplayer
  aside rail rightrail leftrail sharer poll quiz rating ratings votes shop shopping
  deals coupon hidden kicker overline eyebrow rubric flyout dropdown
  gallery thumbnails thumb source sources bottom crosslinks linklist links recommend partner
  partners notification alert toast toc infobox dates date datetime publishedon readingtime readtime
  articledetails postinfo additionalinfo cta externallink externalmedia feedback survey premium abo abonnement`);

/** Roles of what lies over the page. */
export const overlayRoles = words('dialog alertdialog');

/** Values of `role` whose elements are not the story. */
export const noiseRoles = words(`navigation complementary contentinfo banner search
  menu menubar toolbar tooltip status button`);

/** Elements that are not the story by what they are. */
export const noiseTags =
  words(`nav footer form figcaption figure dialog menu address amp-ad amp-social-share
  amp-sidebar amp-consent amp-embed amp-iframe amp-analytics fieldset`);
