package de.wegweiser.extract.learned;

import de.wegweiser.extract.people.PersonName;
import de.wegweiser.extract.people.PersonNames;
import java.util.ArrayList;
import java.util.List;

/// The rules that read people out of the running text of a page, on sentences of tokens. They look
/// for full names, and tell no organizations.
public final class NameRules implements NameFinder {

    private final PersonNames names = new PersonNames();

    @Override
    public List<Name> find(List<String> tokens) {
        var starts = new int[tokens.size()];
        var text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0) text.append(' ');
            starts[i] = text.length();
            text.append(tokens.get(i));
        }
        var found = new ArrayList<Name>();
        int last = 0;
        for (PersonName name : names.in(text.toString())) {
            // the sets leave titles out of names
            int from = name.span().end() - name.name().length();
            int start = tokenAt(starts, from);
            int end = tokenAt(starts, name.span().end() - 1) + 1;
            if (start < last) continue;
            found.add(new Name(Name.Kind.PERSON, start, end));
            last = end;
        }
        return found;
    }

    private static int tokenAt(int[] starts, int offset) {
        int token = starts.length - 1;
        while (starts[token] > offset) token--;
        return token;
    }

    /// Whether the rules would take a text that stands alone for a name, be it only for its shape.
    public boolean shaped(String text) {
        return names.whole(text).isPresent();
    }
}
