/** What a page with plots needs beside. */
import '../../../components/blocks/kap-pk-explorer.js';
import '../../../components/blocks/kap-trial-plot.js';
