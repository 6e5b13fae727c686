package de.wegweiser.extract.competence;

import de.wegweiser.extract.document.Cue;
import java.util.List;
import java.util.regex.Pattern;

/// What a heading promises of everything that stands below it.
enum Section {
    /// Legal and vendor text: whatever stands there is not of the publisher.
    LEGAL(
            "datenschutz|cookie|privacy|google|analytics|tracking|matomo|haftung|urheber|disclaimer|"
                    + "bildnachweis|fotonachweis|streitschlichtung|streitbeilegung|webdesign|"
                    + "realisierung der (seite|website)|umsetzung der (seite|website)|konzept.{0,12}umsetzung|hosting|"
                    + "plug-?ins?|einwilligung|widerruf|betroffenenrecht|copyright|picture credits|liability"),
    BENEFITS(
            "benefits|das bieten wir|wir bieten (ihnen|dir|euch)|das erwartet (sie|dich)|what we offer|deine vorteile|ihre vorteile als"),
    DENIED(
            "nicht (machen|tun|anbieten|leisten|bearbeiten)\\b|(do not|don't|don’t) (do|offer|work on)"),
    SEEK(
            "wir suchen|\\bsuchen\\b|gesucht|gesuch|(ihr|dein) profil|(?<!\\b(um|nach|auf|an|für) (ihre|ihren|deine|eure|unsere) )anforderung(?!en an (?!dich|sie\\b|euch|bewerb|die bewerb|den bewerb))|mitbring|bringst du|bringen sie|"
                    + "qualifikation|stellenangebot|stellenausschreibung|stellenanzeige|offene stelle|\\(?[mwfd]/[mwfd]/[dxm]|"
                    + "(ihre|deine) aufgaben|vacanc|requirements|your profile|looking for|openings|unser bedarf|wunschprofil|"
                    + "initiativbewerbung|ausbildungsberuf|^karriere\\b|^careers?\\b|bewirb dich"),
    /// What happened or will: told by a line that another page explains.
    NEWS(
            "^(aktuelle )?(nachrichten|aktuelles|neuigkeiten|meldungen|news|latest news|termine|veranstaltungen|events|presse)\\b"),
    TEACHING(
            "\\blehre\\b|lehrveranstaltung|vorlesung|\\bseminare?\\b|studium|studiengang|abschlussarbeit|bachelor|"
                    + "masterarbeit|teaching|courses?\\b|lectures?|thesis|theses"),
    /// What a research unit does for firms.
    SERVICE(
            "^(unsere? |our )?((leistungs)?angebote?|leistungen|services?)$|dienstleistung|(angebote?|leistungen) (für|an) |für (unternehmen|die industrie|industriekunden|betriebe|kmu)\\b|auftragsforschung|"
                    + "auftragsmessung|services? for |for (industry|companies|business)|contract research"),
    /// Whom it is done for, not what is done.
    MARKETS(
            "^(unsere |die |our )?(ziel|kunden|abnehmer)?branchen( (und|&) (märkte|kunden))?$|branchen,? (in denen|für die|die wir)|für (diese|welche|folgende) branchen|"
                    + "^(unsere |our )?(ziel)?(märkte|markets)$|^industries( we serve)?$|für wen wir (arbeiten|tätig sind)"),
    REFERENCE(
            "referenz|\\bkunden\\b|unsere kunden|kundenstimme|case stud|customers|clients|success stor|erfolgsgeschicht|testimonial"),
    PARTNER(
            "(?<!ansprech)partner|kooperation|netzwerk|konsorti|mitglied|sponsor|cooperat|consortium|"
                    + "(?<!(team|group|staff|lab) )members?\\b|lieferant"),
    USE(
            "ausstattung|\\bausrüstung|maschinenpark|equipment|laborausstattung|tech(nologie)?-?stack|werkzeuge und methoden|"
                    + "unsere (anlagen|maschinen)|^(unsere )?(fertigungs|produktions)?infrastruktur$|facilities|prüffeld|versuchsfeld|geräte"),
    /// Of a research unit what it works with, of a firm what it does.
    METHODS(
            "^(unsere |our )?(mess|labor|analyse|untersuchungs)?(methoden|methods|labore?|laborator(y|ies)|labs?)$|"
                    + "^((eingesetzte|verwendete|used|key) )?(hardware|software|technolog(y|ies)|technologien|tools|werkzeuge)$"),
    RESEARCH(
            "forsch|research|arbeitsgebiet|arbeitsschwerpunkt|wissenschaft|publikation|publication|"
                    + "\\bthemen\\b|topics|verbundvorhaben|arbeitsgruppen?\\b"),
    /// Of a research unit what it studies, of a firm what it has done for others.
    PROJECTS("projekte?\\b|projects?\\b|^(unsere |our )?(abteilungen|departments)\\b"),
    OFFER(
            "leistung|angebot|portfolio|kompetenz|produkt|service|lösung|was wir (tun|machen|bieten|können)|"
                    + "wir bieten|spektrum|technologie|verfahren|know-?how|expertise|schwerpunkt|geschäftsfeld|"
                    + "tätigkeit|offer|solution|capabilit|what we do|competenc|competenz|products|fertigungs|branchenl"),
    NONE("(?!)");

    @SuppressWarnings("ImmutableEnumChecker") // a pattern and a list that cannot be changed
    private final Cue cue;

    Section(String cue) {
        this.cue = Cue.of(cue, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The nearest heading that promises anything rules; legal text anywhere above rules all.
    static Section of(List<String> headings) {
        Section nearest = NONE;
        for (int i = headings.size() - 1; i >= 0; i--) {
            Section section = of(headings.get(i));
            if (section == LEGAL) return LEGAL;
            if (nearest == NONE) nearest = section;
        }
        return nearest;
    }

    static Section of(String heading) {
        if (heading.length() > 120) return NONE; // a sentence dressed as a heading
        for (Section section : values()) if (section.cue.in(heading)) return section;
        return NONE;
    }
}
