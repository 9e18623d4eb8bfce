import actionsCss from '../../../components/styles/actions.css';
import assessmentCss from '../../../components/styles/assessment.css';
import assessmentPolicyCss from '../../../components/styles/assessment-policy.css';
import baseCss from '../../../components/styles/base.css';
import blocksCss from '../../../components/styles/blocks.css';
import blocksMoreCss from '../../../components/styles/blocks-more.css';
import chromeCss from '../../../components/styles/chrome.css';
import completionCss from '../../../components/styles/completion.css';
import confidenceCss from '../../../components/styles/confidence.css';
import itemsCss from '../../../components/styles/items.css';
import proseCss from '../../../components/styles/prose.css';
import tokensCss from '../../../components/styles/tokens.css';

/** Dresses the test's page as a page of the course is. */
export function dressed(): void {
  document.adoptedStyleSheets = [
    tokensCss,
    baseCss,
    proseCss,
    itemsCss,
    blocksCss,
    blocksMoreCss,
    actionsCss,
    completionCss,
    chromeCss,
    assessmentCss,
    assessmentPolicyCss,
    confidenceCss,
  ].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
