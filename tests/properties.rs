//! What holds of any input whatever.

mod properties {
    mod address;
    mod bytes;
    mod calendar;
    mod chronology;
    mod claims;
    mod command_line;
    mod export;
    mod finding;
    mod formats;
    mod inputs;
    mod names;
    mod pack;
    mod part_of_speech;
    mod places;
    mod published;
    mod query;
    mod quoted;
    mod read_all;
}
