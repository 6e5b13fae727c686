/// Fetches pages politely: frontier, robots and TDM gate, pace, fetch, links. Knows nothing of
/// facts or graphs.
///
/// Start reading at `Crawler`; `StewardDesk` tells why a page was read or not, and takes opt-outs;
/// `AnalysisGate` asks before pages are analysed that others have fetched. One request is
/// `Fetcher`: `WebClient` speaks HTTP, over a `Wire` to the one address that `Dialer` has checked.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact"})
package de.wegweiser.crawl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
