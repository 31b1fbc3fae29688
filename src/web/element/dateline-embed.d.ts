/**
 * `<dateline-explorer>`: an explorer of a corpus as an element of any page. Importing this
 * defines it.
 */
export {};

declare global {
  /** What an explorer shows, by the keys of its address. A value may be given more than once. */
  interface DatelineState {
    /** A query, as in the search box. */
    q?: string;
    view?: "timeline" | "list" | "table" | "differences" | "map" | "network" | "names";
    /** The part of the map: how close, and the column and row in its middle, `3/42/11`. */
    map?: string;
    theme?: "auto" | "light" | "dark";
    /**
     * The language of the explorer's words (BCP 47). Without it they are in that of the place
     * that the element has in its page, as the nearest `lang` around it says, else in the
     * first of the reader's that there is.
     */
    lang?: "en" | "sq" | "fa" | "fr";
    /** The first and the last date looked at: EDTF, `2018-03-15`, `2018-03` or `2018`. */
    from?: string;
    to?: string;
    /** The day up to which reports are read: EDTF. */
    known?: string;
    /** The id of the event that is open. */
    event?: string;
    /** The id of the report that is open. */
    report?: string;
    /** Some of `title,search,filters,views,tools,settings`, or `none`. */
    controls?: string;
    /** Other keys of an address: the values of facets, lanes, readings. */
    [key: string]: string | string[] | undefined;
  }

  /** What becomes of a state: `null` takes a key away. */
  type DatelineChanges = { [Key in keyof DatelineState]?: DatelineState[Key] | null };

  /** The events of an explorer. They bubble, and leave shadow roots. */
  interface DatelineEventMap {
    /** It is drawn. */
    "dateline:ready": CustomEvent<{
      version: string;
      title: string;
      reports: number;
      events: number;
      state: DatelineState;
    }>;
    /** Something else is shown; `step` where Back should undo it. */
    "dateline:statechange": CustomEvent<{ state: DatelineState; address: string; step: boolean }>;
    /** An event is open, or none is. */
    "dateline:select": CustomEvent<{ event: { id: string; label: string; edtf: string } | null }>;
    /**
     * The reader follows a link to a publisher's page; where the explorer is not in a frame,
     * cancel it to open that yourself.
     */
    "dateline:open-source": CustomEvent<{ url: string }>;
    /** How much is left by what is chosen. */
    "dateline:results": CustomEvent<{ events: number; reports: number }>;
    /** It is of another size, in CSS pixels; a frame tells its height alone. */
    "dateline:resize": CustomEvent<{ width?: number; height: number }>;
    /**
     * It cannot be shown, or not what was asked for: a code for programs (`bad-src`,
     * `not-found`, `no-site`, `no-pack`, `bad-pack`, `no-answer`, `bad-state`, `too-long`
     * ...), words for people.
     */
    "dateline:error": CustomEvent<{ code: string; message: string }>;
  }

  /** The element. Its properties mirror its attributes: `null` where one is absent. */
  interface DatelineExplorer extends HTMLElement {
    /** The address of an explorer, or of a `.pack`. */
    src: string | null;
    view: string | null;
    q: string | null;
    event: string | null;
    report: string | null;
    from: string | null;
    to: string | null;
    theme: string | null;
    controls: string | null;
    /** A number of pixels or a CSS length; absent, as high as what is shown. */
    height: string | number | null;
    /**
     * `hash` to keep what is shown in the address of the page, after the element's id:
     * `#id?q=Paris&view=list`. Several have a part each, `#a?q=Paris&b?view=list`, and so
     * need ids that differ: a `?` before any `=` begins a part. In an id, `% ? & = #` are
     * percent-encoded there. A link to one that is out of sight brings it into sight.
     */
    syncUrl: string | null;
    /** Present, to show it in a frame whatever the page allows. */
    frame: string | boolean | null;
    /** What is shown. */
    readonly state: DatelineState;
    /** Whether it is drawn. */
    readonly ready: boolean;
    /**
     * Shows something else: laid over what is shown, or an address after `#`.
     *
     * @throws an `Error` with the code `too-long` above 100,000 characters.
     */
    setState(changes: DatelineChanges | string): void;
    /** Opens an event by its id; with none, closes it. */
    select(id?: string | null): void;
  }

  /** They bubble: any element, the document and the window may listen. */
  interface GlobalEventHandlersEventMap extends DatelineEventMap {}

  interface HTMLElementTagNameMap {
    "dateline-explorer": DatelineExplorer;
  }
}
