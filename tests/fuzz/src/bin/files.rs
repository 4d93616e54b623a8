#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| candich_fuzz::timed(candich_fuzz::files, data));
