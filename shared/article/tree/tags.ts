const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that run on within a line; every other element begins and ends a block. */
export const inlineTags =
  words(`a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd
  label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture
  img o:p st1:place`);

/** Elements whose text no reader sees as part of a story. */
export const silentTags = words(`script style template noscript svg math iframe object embed canvas
  audio video map button select option textarea datalist meter progress head title meta link base`);

export const headingTags = words('h1 h2 h3 h4 h5 h6');

export const strongTags = words('strong b em i u');

/** Stands for the document itself, which holds the page's outermost elements. */
export const rootTag = '#page';
