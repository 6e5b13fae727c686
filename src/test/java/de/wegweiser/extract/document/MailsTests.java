package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailsTests {

    private static Set<String> of(String html) {
        var page =
                HtmlReader.read(
                        URI.create("https://www.tannwald.example/"),
                        Instant.EPOCH,
                        "text/html",
                        Jsoup.parse(html));
        return Mails.of(page);
    }

    /// All say `jens.ostrow@tannwald.de`.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '¬',
            delimiter = '¦',
            textBlock =
                    """
                    # written
                    jens.ostrow@tannwald.de
                    jens.ostrow (at) tannwald (dot) de
                    jens.ostrow(ät)tannwald(punkt)de
                    jens.ostrow [ät] tannwald [punkt] de
                    jens.ostrow {at} tannwald.de
                    jens.ostrow_AT_tannwald.de
                    jens.ostrow-AT-tannwald-DOT-de
                    jens.ostrow <em>∂</em> tannwald.de
                    jens.ostrow&nbsp;⟨at⟩&nbsp;tannwald&nbsp;⟨dot⟩&nbsp;de
                    jens.ostrow＠tannwald.de
                    jens.ostrow *at* tannwald *dot* de
                    jens dot ostrow at tannwald dot de
                    E-Mail: jens.ostrow at tannwald.de
                    jens.&shy;ostrow@tann&#8203;wald.de
                    jens.ostrow@nospam.tannwald.de
                    jens.ostrow@tannwald.REMOVE-THIS.de
                    jens.ostrow.nospam@tannwald.de
                    # unseen words, signs that are drawn
                    jens.ostrow@<b style="display: none">weg-damit.</b>tannwald.de
                    <style>.hp{color:red;display:none}</style>jens.ostrow<em class="hp">xyz</em>@tannwald.de
                    jens.ostrow<img src="a.gif" alt="(at)">tannwald.de
                    jens.ostrow<i class="fa fa-at"></i>tannwald.de
                    Mail: <img src="m.png" alt="jens.ostrow@tannwald.de">
                    <span style="unicode-bidi:bidi-override; direction: rtl">ed.dlawnnat@wortso.snej</span>
                    # behind attributes
                    <a href="mailto:jens.ostrow%40tannwald.de?subject=x">Mail</a>
                    <a href="MAILTO:jens.ostrow_at_tannwald.de">Mail</a>
                    <a href="#" data-name="jens.ostrow" data-domain="tannwald" data-tld="de"></a>
                    <span data-mail-user="jens.ostrow" data-mail-host="tannwald.de">Mail</span>
                    <span data-mail="ed.dlawnnat@wortso.snej">Mail</span>
                    <span data-email="wraf.bfgebj@gnaajnyq.qr">Mail</span>
                    <span data-enc="amVucy5vc3Ryb3dAdGFubndhbGQuZGU=">Mail</span>
                    <a href="/cdn-cgi/l/email-protection#2349464d500d4c5057514c546357424d4d54424f470d4746">Mail</a>
                    <a href="#" onclick="location.href='mai'+'lto:'+'jens.ostrow'+'@'+'tannwald.de';return false">Mail</a>
                    <a href="javascript:linkTo_UnCryptMailto('nbjmup+kfot/ptuspxAubooxbme/ef');">Mail</a>
                    <a href="#" data-mailto-token="nbjmup+kfot/ptuspxAubooxbme/ef" data-mailto-vector="1">Mail</a>
                    <joomla-hidden-mail first="amVucy5vc3Ryb3c=" last="dGFubndhbGQuZGU=">geschützt</joomla-hidden-mail>
                    # behind scripts
                    <span id="cl7">Ist vor Spambots geschützt!</span><script>var addy7 = 'j&#101;ns.' + 'ostrow' + '&#64;'; addy7 = addy7 + 'tannwald' + '&#46;' + 'de'; document.getElementById('cl7').innerHTML += '<a ' + 'hr' + 'ef=' + '\\'mailto:' + addy7 + '\\'>' + addy7 + '<\\/a>';</script>
                    <p>Mail <script>/* <!-- */ var n = "jens.ostrow", d = "tannwald.de"; document.write('<a href="mailto:' + n + '@' + d + '">'); document.write(n + "&#64;" + d); document.write('</a>');</script></p>
                    <p id="m"></p><script>let m = document.getElementById("m"); m.textContent = ["jens.ostrow", "tannwald.de"].join(String.fromCharCode(64));</script>
                    <p id="m"></p><script>$('#m').html(atob('amVucy5vc3Ryb3dAdGFubndhbGQuZGU='));</script>
                    <p id="m"></p><script>jQuery('#m').text("ed.dlawnnat@wortso.snej".split("").reverse().join(""));</script>
                    """)
    void findsAnAddressThatHidesFromRobots(String html) {
        assertThat(of("<body><p>" + html + "</p></body>"))
                .containsExactly("jens.ostrow@tannwald.de");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '¬',
            delimiter = '¦',
            textBlock =
                    """
                    Treffen Sie uns at tannwald.de                                  ¦ a word of another language
                    www.mode-at-home.de                                             ¦ a name with hyphens
                    <img alt="bild@2x.png" src="x">bild@2x.png                      ¦ a file
                    <a href="#" data-name="Jens Ostrow" data-domain="tannwald.de">J</a> ¦ a name
                    Aufgang <img src="a.gif" alt="dot"> links                       ¦ a bullet
                    <script>var a = 'x' + '@' + 'tannwald.de';</script>Text         ¦ nobody gets to see it
                    <script>document.write('<a href="mailto:?subject=x">Teilen</a>')</script>Text ¦ for sharing
                    """)
    void takesNothingElseForAnAddress(String html, String because) {
        assertThat(of("<body><p>" + html + "</p></body>")).as(because).isEmpty();
    }

    /// What grows by itself is cut, what is nested is left.
    @ParameterizedTest
    @CsvSource({"a = a + a;, 1500", "(, 19000", "'\"x\" + ', 3000", "f([, 6000", "x.y(, 4000"})
    @Timeout(10)
    void readsAHostileScriptOnce(String piece, int times) {
        String script = "var a = 'x';" + piece.repeat(times) + "document.write('Text')";
        assertThat(of("<p>Text</p><script>" + script + "</script>")).isEmpty();
    }

    /// Two words of a widget are no address, and a domain that has its end needs no second one.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '¬',
            delimiter = '¦',
            nullValues = "-",
            textBlock =
                    """
                    <a data-name='facebook' data-provider='facebook.com' href='#'>Teilen</a>          ¦ -
                    <span data-user='info' data-domain='tannwald'>Mail</span>                         ¦ -
                    <span data-user='info' data-domain='cs.tannwald' data-tld='de'>Mail</span>        ¦ info@cs.tannwald.de
                    <span data-user='info' data-domain='tannwald.de' data-tld='de'>Mail</span>        ¦ info@tannwald.de
                    <joomla-hidden-mail first='aQ==' last='eA=='><img alt='info@tannwald.de'></joomla-hidden-mail> ¦ info@tannwald.de
                    """)
    void makesNoAddressUp(String html, String address) {
        assertThat(of(html)).isEqualTo(address == null ? Set.of() : Set.of(address));
    }

    @Test
    void aScriptThatWritesAnAddressTakesNothingAway() {
        var page =
                HtmlReader.read(
                        URI.create("https://www.tannwald.example/"),
                        Instant.EPOCH,
                        "text/html",
                        Jsoup.parse(
                                "<div id='main'><p>%s</p></div><script>document.getElementById('main').innerHTML = 'info' + '@' + 'tannwald.de';</script>"
                                        .formatted("Wir bauen Lüftungen ein. ".repeat(10))));
        assertThat(page.text()).contains("Wir bauen Lüftungen ein.");
        assertThat(Mails.of(page)).containsExactly("info@tannwald.de");
    }
}
