//! The command line's contracts: what it prints, where, and its exit status.

mod cli {
    mod annotate;
    mod bad_files;
    mod bad_packs;
    mod build;
    mod build_options;
    mod check;
    mod claims;
    mod conventions;
    mod cut_short;
    mod embed;
    mod events;
    mod export;
    mod formats;
    mod headers;
    mod joined;
    mod names;
    mod offline;
    mod pack;
    mod prerendered;
    mod query;
    mod run;
    mod running;
    mod seeds;
    mod serve;
    mod single;
    mod timeline;
    mod watch;
}
