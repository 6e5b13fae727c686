package de.wegweiser.crawl;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What on a page promises facts, told cheaply and without knowing any: addresses of people, names
/// with a title, firms with their legal form, grant numbers, and the nouns of a sentence in which
/// somebody offers, makes or researches something. Whether there is a fact behind, the extraction
/// finds out; here it only counts how many of them the site had not shown before.
///
/// One walk over the characters, since every page of a crawl is looked at.
final class Signs {

    /// Characters of a page that we look at. Ours; what a page is about it says early.
    private static final int LOOKED_AT = 20_000;

    /// How words begin by which a sentence claims something, in lower case.
    private static final WordHashes CLAIMS =
            words(
                    "biete angebot leistung dienstl kompet compet spezial special forsch untersuch entwick fertig herstel berat"
                            + " lösung portfolio schwerp projekt vorhaben geförd partner einsetz nutzen verwend erfahr kenntnis expert"
                            + " offer provid resear develop manufac focus experi project funded");

    private static final WordHashes TITLES = words("prof dr dipl");

    private static final WordHashes FORMS =
            words("gmbh ag kg se ug ltd inc universität university hochschule");

    /// Letters of the shortest and the longest beginning of a claim.
    private static final int CLAIM_FROM = 5;

    private static final int CLAIM_TO = 9;

    /// Letters of the shortest noun that tells something.
    private static final int NOUN = 5;

    private final char[] text;
    private final int length;
    private final Set<Integer> found = new HashSet<>();

    private final Set<Integer> nouns = new HashSet<>();
    private boolean claims;

    /// Capital words that a title still waits for.
    private int named;

    private int name;

    /// The last capital word.
    private int before;

    private Signs(CharSequence text) {
        this.length = Math.min(LOOKED_AT, text.length());
        this.text = new char[length];
        for (int i = 0; i < length; i++) this.text[i] = text.charAt(i);
    }

    /// Hashes of what was found; that two differ by chance hardly matters to a count.
    static Set<Integer> of(MainText page) {
        var signs = new Signs(page.text());
        signs.walk();
        return signs.found;
    }

    private static WordHashes words(String words) {
        return WordHashes.of(Stream.of(words.split(" ", -1)));
    }

    private void walk() {
        int at = 0;
        while (at < length) {
            char c = text[at];
            if (Letters.isLetter(c)) at = word(at);
            else if (c >= '0' && c <= '9') at = number(at);
            else {
                if (c == '@') address(at);
                if (c == '.' || c == '!' || c == '?' || c == '\n') endSentence();
                if (c == '\n') named = 0;
                at++;
            }
        }
        endSentence();
    }

    private void endSentence() {
        if (claims) found.addAll(nouns);
        nouns.clear();
        claims = false;
    }

    /// @return where it ends
    private int word(int start) {
        int hash = 0;
        int at = start;
        for (; at < length && isPart(text[at]); at++) {
            hash = 31 * hash + Letters.lower(text[at], Letters.kind(text[at]));
            int letters = at + 1 - start;
            if (!claims && letters >= CLAIM_FROM && letters <= CLAIM_TO) claims = CLAIMS.has(hash);
        }
        boolean capital = Letters.isCapital(text[start]);
        if (TITLES.has(hash)) {
            named = 2;
            name = 0;
        } else if (FORMS.has(hash)) {
            if (before != 0) found.add(31 * before + hash);
        } else if (capital) {
            capital(hash, at - start);
        }
        return at;
    }

    private static boolean isPart(char c) {
        return c == '-' || c == '&' || Letters.isLetter(c);
    }

    private void capital(int hash, int letters) {
        before = hash;
        if (letters >= NOUN) nouns.add(hash);
        if (named == 0) return;
        named--;
        name = 31 * name + hash;
        if (named == 0) found.add(name);
    }

    /// A grant number has digits, one to three capital letters, digits, as in 01IS22012.
    private int number(int start) {
        int at = start;
        int hash = 0;
        int capitals = 0;
        int digits = 0;
        for (int kind; at < length && (kind = Letters.kind(text[at])) > Letters.OTHER; at++) {
            hash = 31 * hash + text[at];
            if ((kind & Letters.CAPITAL) != 0) capitals++;
            if (kind == Letters.DIGIT) digits++;
        }
        if (capitals >= 1 && capitals <= 4 && digits >= 4) found.add(hash);
        return at;
    }

    /// An e-mail address, by what stands before its @.
    private void address(int at) {
        int start = at;
        int hash = 0;
        while (start > 0 && !Character.isWhitespace(text[start - 1]) && at - start < 64)
            hash = 31 * hash + text[--start];
        if (start < at) found.add(hash);
    }
}
