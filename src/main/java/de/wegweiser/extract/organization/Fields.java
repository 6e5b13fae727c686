package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Link;
import de.wegweiser.extract.document.Mails;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives register numbers, VAT ids, phones and addresses to the organizations they belong to.
final class Fields {

    /// Labels of numbers that nobody can call.
    private static final Pattern OTHER_NUMBER =
            Pattern.compile(
                    "(?iu)(?:mitglieds|steuer|konto|betriebs|kunden|lizenz|gewerbe|register|firmenbuch|versicherungs|fax)\\W?(?:nummer|nr)|\\bfax\\s*:?$|(?:iban|bic|blz|gln|eori)\\b");

    private final Document page;
    private final List<Line> lines;

    Fields(Document page, List<Line> lines) {
        this.page = page;
        this.lines = lines;
    }

    /// @param identity whether the page is there to say who publishes it, so that what stands in
    ///   its text is the publisher's unless it is another's
    void fill(@Nullable Draft publisher, List<Draft> others, boolean identity) {
        if (publisher == null) return;
        var owners = new ArrayList<>(others.stream().filter(this::ownsLines).toList());
        owners.add(publisher);
        owners.sort(Comparator.comparingInt(draft -> draft.line));
        for (Line line : lines) {
            if (foreign(line)) continue;
            if (!identity && !line.aside() && publisher.quote.start() < 0) continue;
            Draft owner = owner(line, owners, publisher);
            if (owner == publisher && names(line, publisher)) registerOf(line, others);
            else register(line, owner, publisher, owners);
            contact(line, owner);
            if (owner.vatId == null)
                owner.vatId = VatIds.first(announced(line), line.text()).orElse(null);
        }
        if (identity) {
            if (publisher.number == null) bareNumber(publisher);
            courts(publisher);
            linked(publisher);
        }
    }

    /// Digits alone, under words that make them a number of another kind.
    private boolean otherNumber(Line line) {
        if (line.text().chars().anyMatch(Character::isLetter)) return false;
        String before = line.number() == 0 ? "" : lines.get(line.number() - 1).text();
        boolean taken = before.chars().anyMatch(Character::isDigit);
        return OTHER_NUMBER.matcher(taken ? line.label() : line.label() + "\n" + before).find();
    }

    /// What the label of a line and the line before it say that it is.
    private String announced(Line line) {
        String before = line.number() == 0 ? "" : lines.get(line.number() - 1).text();
        return (line.own() ? "" : line.label()) + "\n" + (before.length() < 120 ? before : "");
    }

    private boolean ownsLines(Draft draft) {
        return switch (draft.section) {
            case EDITORIAL, FOREIGN, DATA_PROTECTION -> false;
            case PARTNER -> true;
            case PROVIDER, REGISTER, NEUTRAL, REPRESENTED -> draft.addressed();
        };
    }

    private static boolean foreign(Line line) {
        return line.section() == Section.FOREIGN || line.section() == Section.DATA_PROTECTION;
    }

    /// Whose line it is: that of the firm named last above it. A general partner owns only what
    /// stands under the same label.
    private Draft owner(Line line, List<Draft> owners, Draft publisher) {
        Draft owner = publisher;
        for (Draft draft : owners) {
            if (draft.line > line.number()) break;
            if (draft.section == Section.PARTNER
                    && !lines.get(draft.line).block().headings().equals(line.block().headings()))
                continue;
            owner = draft;
        }
        return owner;
    }

    private void register(Line line, Draft owner, Draft publisher, List<Draft> owners) {
        for (var entry : Registers.in(line.text())) {
            boolean only = owner == publisher && owner.number == null && alone(entry);
            Draft target =
                    only || fits(owner, entry)
                            ? owner
                            : owners.stream()
                                    .filter(draft -> draft.number == null && fits(draft, entry))
                                    .findFirst()
                                    .orElse(
                                            owner == publisher || publisher.number != null
                                                    ? owner
                                                    : publisher);
            if (target.number != null) continue;
            target.number = entry.number();
            target.court = entry.court() != null ? entry.court() : near(line).orElse(null);
        }
    }

    /// A club may leave it to the label what its number is, `Registernummer 1234`, and a Swiss firm
    /// to the number itself.
    private void bareNumber(Draft publisher) {
        lines.stream()
                .filter(line -> !foreign(line) && !line.prose())
                .flatMap(line ->
                        Registers.bare(line.own() ? "" : line.label(), line.text())
                                .or(() -> VatIds.swissCompany(announced(line), line.text()))
                                .stream())
                .findFirst()
                .ifPresent(number -> publisher.number = number);
    }

    /// The number of another firm, named with it in one line.
    private void registerOf(Line line, List<Draft> others) {
        for (var entry : Registers.in(line.text()))
            others.stream()
                    .filter(draft -> line.text().contains(draft.name) && fits(draft, entry))
                    .findFirst()
                    .ifPresent(draft -> {
                        draft.number = entry.number();
                        draft.court = entry.court();
                    });
    }

    /// The only number of a page is its publisher's, whatever the law says of its kind.
    private boolean alone(Registers.Entry entry) {
        return lines.stream()
                .filter(line -> !foreign(line))
                .flatMap(line -> Registers.in(line.text()).stream())
                .allMatch(other -> other.number().equals(entry.number()));
    }

    /// Whether a firm of this form is kept in this register.
    private static boolean fits(Draft draft, Registers.Entry entry) {
        if (draft.number != null) return false;
        String form = draft.form == null ? "" : draft.form.toLowerCase(Locale.ROOT);
        return switch (entry.kind()) {
            case "HRA" ->
                    form.isEmpty()
                            || form.matches(".*(kg|ohg|e\\. ?k.*|ek|kommanditgesellschaft)$");
            case "HRB" ->
                    !form.matches(".*(co\\.? ?kg|ohg|e\\. ?k\\.?|e\\. ?v\\.?)$") || form.isEmpty();
            default -> true;
        };
    }

    /// The court in the lines around a number.
    private Optional<String> near(Line line) {
        for (int distance = 1; distance <= 3; distance++)
            for (int number : new int[] {line.number() - distance, line.number() + distance}) {
                if (number < 0 || number >= lines.size() || foreign(lines.get(number))) continue;
                Line other = lines.get(number);
                if (venue(other)) continue;
                var court = Registers.court(announced(other), other.text());
                if (court.isPresent()) return court;
            }
        return Optional.empty();
    }

    /// Where one would sue is not where the firm is registered.
    private static boolean venue(Line line) {
        return (line.label() + line.text())
                .matches("(?isu).*(gerichtsstand|zuständigkeit|venue|jurisdiction).*");
    }

    /// A court without a number is better than nothing, but that of another's number is his.
    private void courts(Draft publisher) {
        if (publisher.court != null) return;
        lines.stream()
                .filter(line -> !foreign(line) && !venue(line) && !line.prose())
                .filter(line ->
                        !names(line, publisher)
                                && Registers.in(line.text()).stream()
                                        .allMatch(entry -> entry.number().equals(publisher.number)))
                .flatMap(line -> Registers.court(announced(line), line.text()).stream())
                .findFirst()
                .ifPresent(court -> publisher.court = court);
    }

    /// `Vereinsregister beim AG` is no firm.
    private static final Cue COURT =
            Cue.of("(?iu)register|gericht|\\bbeim?\\b|eingetragen|\\bcourt\\b");

    /// Whether a line is about another firm, which it names by its legal form.
    private static boolean names(Line line, Draft publisher) {
        var named =
                LegalForms.in(line.text()).stream()
                        .filter(other -> !COURT.in(other.name()))
                        .toList();
        return !named.isEmpty()
                && named.stream()
                        .map(other -> Draft.key(other.name()))
                        .noneMatch(key ->
                                key.contains(publisher.key()) || publisher.key().contains(key));
    }

    private void contact(Line line, Draft owner) {
        if (line.prose() && names(line, owner)) return;
        if (line.section() == Section.EDITORIAL && owner.email != null) return;
        if (owner.phone == null && !otherNumber(line))
            Phones.in(line.text())
                    .filter(phone -> !Placeholders.in(phone.number()))
                    .ifPresent(phone -> owner.phone = phone.number());
        var mails = Mails.in(line.text());
        if (mails.isEmpty()) return;
        String first = mails.getFirst().address();
        if (owner.email == null
                || (SOMEBODYS.matcher(owner.email).matches() && common(first, owner)))
            owner.email = first;
    }

    /// Whether an address is for everybody, at the same house as the one that is somebody's.
    private static boolean common(String mail, Draft owner) {
        String before = Objects.requireNonNull(owner.email);
        return EVERYBODYS.matcher(mail).lookingAt()
                && mail.substring(mail.indexOf('@')).equals(before.substring(before.indexOf('@')));
    }

    private static final Pattern EVERYBODYS =
            Pattern.compile(
                    "(?i)(?:info|kontakt|contact|mail|office|post|zentrale|hallo|hello|verwaltung|sekretariat)@");

    /// *erika.muster@…*.
    private static final Pattern SOMEBODYS =
            Pattern.compile("\\p{L}{2,20}[._]\\p{L}[\\p{L}-]{1,30}@.{3,80}");

    /// Addresses that stand only behind a link.
    private void linked(Draft publisher) {
        for (Link link : page.links()) {
            String target = link.target().toString();
            if (publisher.phone == null && target.startsWith("tel:"))
                publisher.phone = Phones.e164(target.substring(4).replace("%20", " ")).orElse(null);
            if (publisher.email == null)
                Mails.behind(link.target()).stream()
                        .findFirst()
                        .ifPresent(mail -> publisher.email = mail);
        }
    }
}
