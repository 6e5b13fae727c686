package de.wegweiser.evaluate;

import java.util.List;

/// Public sets of German sentences whose names are known, those with most names for their length
/// first. Only what its licence allows trains a model.
enum NameSet {
    /// GermEval 2014, its development part; the test part is kept for the test.
    GERMEVAL("GermEval 2014", "germeval.dev.bio.gz"),
    SMARTDATA("DFKI SmartData", "v1_20180119_train.json.gz v1_20180119_test.json.gz"),
    MOBIE("MobIE", "mobie.train.bio.gz mobie.dev.bio.gz mobie.test.bio.gz"),
    LER("Legal Entity Recognition", "ler.dev.bio.gz ler.test.bio.gz");

    /// Named beside every number that comes of a model trained on these sets.
    static final String LICENCE = "CC BY 4.0";

    /// Never trained on.
    static final String HELD_OUT = "germeval.test.bio.gz";

    private final String title;
    private final String files;

    NameSet(String title, String files) {
        this.title = title;
        this.files = files;
    }

    List<String> files() {
        return List.of(files.split(" "));
    }

    String title() {
        return title;
    }
}
