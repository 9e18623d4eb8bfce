/**
 * What a kind of an author's own may draw: text, tables, native controls and SVG. Nothing of it fetches, leads away, runs as
 * script or brings a style of its own, so a module that somebody else wrote can misinform, but not act.
 */
import * as v from 'valibot';
import type { Markup } from '../markup/element.js';

// Regular expressions are written out, so that a page which checks no markup can leave all of this out.
const tags =
  /^(div|p|span|strong|em|small|sub|sup|abbr|time|code|kbd|samp|br|hr|ul|ol|li|dl|dt|dd|figure|figcaption|details|summary|output|meter|progress|table|caption|thead|tbody|tfoot|tr|th|td|fieldset|legend|label|input|select|option|optgroup|textarea|button|svg|g|defs|title|desc|path|circle|ellipse|rect|line|polyline|polygon|text|tspan|linearGradient|radialGradient|stop|clipPath|mask|pattern|marker)$/;
const attributes =
  /^(id|class|role|title|lang|dir|hidden|open|tabindex|scope|colspan|rowspan|datetime|for|name|value|type|min|max|low|high|optimum|step|size|rows|cols|maxlength|inputmode|placeholder|autocomplete|autocapitalize|autocorrect|spellcheck|checked|selected|disabled|multiple|label|width|height|viewBox|preserveAspectRatio|d|x|y|x1|y1|x2|y2|dx|dy|cx|cy|r|rx|ry|points|transform|fill|fill-opacity|fill-rule|stroke|stroke-width|stroke-opacity|stroke-linecap|stroke-linejoin|stroke-dasharray|stroke-dashoffset|opacity|vector-effect|pathLength|text-anchor|dominant-baseline|font-size|font-weight|offset|stop-color|stop-opacity|gradientUnits|gradientTransform|clip-path|mask|marker-start|marker-mid|marker-end|markerWidth|markerHeight|refX|refY|orient|patternUnits|patternTransform|(aria|data)-[a-z0-9-]+)$/;

const AttributesSchema = v.record(
  v.pipe(
    v.string(),
    v.regex(attributes, ({ input }) => `"${input}" is no attribute that a kind may set`),
  ),
  v.optional(
    v.pipe(
      v.union([v.string(), v.number(), v.boolean()]),
      v.check((value) => !/url\(\s*['"]?(?!#)/i.test(String(value)), 'an attribute reaches for a file'),
    ),
  ),
);

const ElementSchema = v.pipe(
  v.object({
    tag: v.pipe(
      v.string(),
      v.regex(tags, ({ input }) => `"${input}" is no tag that a kind may draw`),
    ),
    attributes: v.exactOptional(AttributesSchema),
    children: v.exactOptional(v.lazy(() => v.array(DrawnSchema))),
  }),
  v.check(
    ({ tag, attributes: { type = 'text' } = {} }) =>
      tag !== 'input' || /^(text|number|range|radio|checkbox)$/.test(String(type)),
    'the type of an input is text, number, range, radio or checkbox',
  ),
  v.check(({ tag, attributes: { type } = {} }) => tag !== 'button' || type === 'button', 'a button has type: "button"'),
);

export const DrawnSchema: v.GenericSchema<Markup> = v.lazy((input) =>
  typeof input === 'string' ? v.string() : ElementSchema,
);
