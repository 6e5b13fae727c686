package de.wegweiser.extract.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how a script joins strings, and where it writes them. Goes over the script once; what it
/// does not understand is left out.
final class ScriptStrings {

    /// No page and no variable of ours grows longer, in characters.
    private static final int LONGEST = 4_000;

    /// How deep brackets may stand in brackets.
    private static final int DEPTH = 12;

    private enum Kind {
        TEXT,
        NAME,
        SIGN,
        END
    }

    private record Token(Kind kind, String text) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean names(String name) {
            return kind == Kind.NAME && text.equals(name);
        }
    }

    private static final Set<String> DECLARING = Set.of("var", "let", "const", "return");

    private static final Token END = new Token(Kind.END, "");

    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private int at;

    /// By the id of the element; what is written where the script stands, by none.
    final Map<String, StringBuilder> written = new HashMap<>();

    /// All strings that are put together anywhere.
    final List<String> values = new ArrayList<>();

    ScriptStrings(String source, Map<String, String> data) {
        data.forEach((key, value) -> variables.put("this.dataset." + key, value));
        tokenize(source);
    }

    void read() {
        while (token(0).kind != Kind.END) statement();
    }

    private Token token(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    private void statement() {
        Token first = token(0);
        if (first.kind == Kind.SIGN) {
            at++;
            return;
        }
        if (first.kind == Kind.NAME && call()) return;
        if (first.kind == Kind.NAME && (token(1).is("=") || token(1).is("+="))) {
            assign(first.text, token(1).is("+="));
            return;
        }
        if (first.kind == Kind.NAME
                && !token(1).is("+")
                && !variables.containsKey(first.text)
                && !first.text.equals("String.fromCharCode")
                && !first.text.equals("atob")
                && !first.text.equals("unescape")
                && !first.text.startsWith("decodeURI")) {
            at++;
            return;
        }
        value(expression(0));
    }

    private void value(String text) {
        if (!text.isEmpty()) values.add(text);
    }

    private void assign(String name, boolean more) {
        at += 2;
        String id = element();
        if (id != null && !(token(0).kind == Kind.NAME && token(0).text.startsWith("."))) {
            places.put(name, id);
            return;
        }
        if (id != null) at++;
        String text = expression(0);
        value(text);
        int dot = name.lastIndexOf('.');
        String place = dot < 0 ? null : places.get(name.substring(0, dot));
        if (place != null) write(place, text, more);
        else if (!name.startsWith("this.dataset"))
            variables.put(name, cut(more ? variables.getOrDefault(name, "") + text : text));
    }

    /// `document.getElementById('x')` or `$('#x')`: the id.
    private @Nullable String element() {
        boolean query =
                token(0).names("$")
                        || token(0).names("jQuery")
                        || token(0).names("document.querySelector");
        if (!query && !token(0).names("document.getElementById")) return null;
        if (!token(1).is("(") || token(2).kind != Kind.TEXT || !token(3).is(")")) return null;
        String said = token(2).text;
        if (query && !said.startsWith("#")) return null;
        at += 4;
        return query ? said.substring(1) : said;
    }

    private boolean call() {
        if (token(0).text.startsWith("document.write") && token(1).is("(")) {
            at += 2;
            do write("", expression(0), true);
            while (token(0).is(",") && at++ >= 0);
            return true;
        }
        String id = element();
        if (id == null) return false;
        String what = token(0).kind == Kind.NAME ? token(0).text : "";
        if (what.matches("\\.(?:innerHTML|outerHTML|textContent|innerText)")
                && (token(1).is("=") || token(1).is("+="))) {
            boolean more = token(1).is("+=");
            at += 2;
            write(id, expression(0), more);
        } else if (what.matches("\\.(?:html|text|append|prepend)") && token(1).is("(")) {
            at += 2;
            write(id, expression(0), !what.equals(".html"));
        }
        return true;
    }

    private void write(String place, String text, boolean more) {
        var page = written.computeIfAbsent(place, _ -> new StringBuilder());
        if (!more) page.setLength(0);
        if (page.length() + text.length() <= LONGEST) page.append(text);
    }

    private String expression(int depth) {
        var joined = new StringBuilder(term(depth));
        while (token(0).is("+")) {
            at++;
            String next = term(depth);
            if (joined.length() + next.length() <= LONGEST) joined.append(next);
        }
        return joined.toString();
    }

    private String term(int depth) {
        Token token = token(0);
        at++;
        if (token.kind == Kind.TEXT) return behind(token.text);
        if (token.kind == Kind.NAME && token(0).is("(") && depth < DEPTH)
            return behind(function(token.text, depth));
        if (token.kind == Kind.NAME) return variables.getOrDefault(token.text, "");
        if ((token.is("(") || token.is("[")) && depth < DEPTH) {
            var parts = arguments(depth);
            return token.is("(") ? behind(parts.getFirst()) : list(parts, depth);
        }
        return "";
    }

    private String function(String name, int depth) {
        at++;
        var arguments = arguments(depth);
        return switch (name) {
            case "String.fromCharCode" -> {
                var out = new StringBuilder();
                for (String code : arguments)
                    if (code.matches("\\d{1,5}")) out.append((char) Integer.parseInt(code));
                yield out.toString();
            }
            case "unescape", "decodeURIComponent", "decodeURI" ->
                    HiddenMails.percent(arguments.getFirst());
            case "atob", "window.atob" -> HiddenMails.base64(arguments.getFirst());
            default -> {
                arguments.forEach(this::value);
                yield "";
            }
        };
    }

    /// Up to the closing bracket; one at least.
    private List<String> arguments(int depth) {
        var all = new ArrayList<String>();
        while (!token(0).is(")") && !token(0).is("]") && token(0).kind != Kind.END) {
            all.add(expression(depth + 1));
            if (token(0).is(",")) at++;
        }
        at++;
        if (all.isEmpty()) all.add("");
        return all;
    }

    /// What is done to a string: only turning it around is understood.
    private String behind(String text) {
        String done = text;
        while (token(0).kind == Kind.NAME && token(0).text.startsWith(".") && token(1).is("(")) {
            boolean reverse = token(0).text.equals(".reverse");
            at += 2;
            while (!token(0).is(")") && token(0).kind != Kind.END) at++;
            at++;
            if (reverse) done = new StringBuilder(done).reverse().toString();
        }
        return done;
    }

    private String list(List<String> parts, int depth) {
        var done = new ArrayList<>(parts);
        String joint = ",";
        while (token(0).kind == Kind.NAME && token(0).text.startsWith(".") && token(1).is("(")) {
            String method = token(0).text;
            at += 2;
            var arguments = arguments(depth);
            if (method.equals(".reverse")) java.util.Collections.reverse(done);
            if (method.equals(".join")) joint = arguments.getFirst();
        }
        return cut(String.join(joint, done));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private void tokenize(String source) {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\'' || c == '"' || c == '`') i = text(source, i + 1, c);
            else if (source.startsWith("//", i)) i = until(source, "\n", i);
            else if (source.startsWith("/*", i)) i = until(source, "*/", i);
            else if (source.startsWith("<!--", i)) i += 4;
            else if (Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.') {
                int from = i;
                while (i < source.length() && name(source.charAt(i))) i++;
                String word = source.substring(from, i);
                boolean number = word.chars().allMatch(Character::isDigit);
                if (!DECLARING.contains(word))
                    tokens.add(new Token(number ? Kind.TEXT : Kind.NAME, word));
            } else {
                boolean double_ = source.startsWith("+=", i);
                if (!Character.isWhitespace(c))
                    tokens.add(new Token(Kind.SIGN, double_ ? "+=" : String.valueOf(c)));
                i += double_ ? 2 : 1;
            }
        }
    }

    private static boolean name(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }

    private static int until(String source, String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private int text(String source, int from, char quote) {
        var out = new StringBuilder();
        int i = from;
        while (i < source.length() && source.charAt(i) != quote) {
            char c = source.charAt(i++);
            if (c != '\\' || i >= source.length()) {
                out.append(c);
                continue;
            }
            char escaped = source.charAt(i++);
            int digits = escaped == 'x' ? 2 : escaped == 'u' ? 4 : 0;
            int code = digits == 0 ? -1 : HiddenMails.hex(source, i, digits);
            if (code >= 0) {
                out.append((char) code);
                i += digits;
            } else out.append(escaped == 'n' || escaped == 't' ? ' ' : escaped);
        }
        tokens.add(new Token(Kind.TEXT, cut(out.toString())));
        return i + 1;
    }
}
