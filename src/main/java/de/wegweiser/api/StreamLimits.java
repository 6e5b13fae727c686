package de.wegweiser.api;

import jakarta.websocket.server.ServerContainer;
import java.time.Duration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// How much one client may keep open. What one question may ask for is in [QueryLimits]; it holds
/// for subscriptions, too.
///
/// Our choices: a page with GraphiQL in two tabs needs two of each.
@Component
class StreamLimits {

    /// Subscriptions, and questions that came by WebSocket, at a time.
    static final int OPERATIONS = 10;

    /// WebSockets at a time.
    static final int CONNECTIONS = 10;

    /// A WebSocket on which nothing passes is closed. The longest silence of a subscription is half
    /// a minute; a client without one stays by its pings.
    static final Duration IDLE = Duration.ofMinutes(2);

    /// Then a subscription is complete. `spring.graphql.http.sse.timeout` is longer, because it
    /// breaks off what it ends.
    static final Duration LONGEST = Duration.ofHours(1);

    /// Characters of a message. Tomcat keeps that much memory for each WebSocket; whoever has more
    /// to ask uses POST.
    static final int MESSAGE = 64 * 1024;

    /// Tomcat's own are 8 KiB, which is less than a question may have, and no end to silence.
    @EventListener
    void limit(ServletWebServerInitializedEvent started) {
        var context = started.getApplicationContext().getServletContext();
        if (context == null) return;
        if (context.getAttribute(ServerContainer.class.getName())
                instanceof ServerContainer webSockets) {
            webSockets.setDefaultMaxTextMessageBufferSize(MESSAGE);
            webSockets.setDefaultMaxSessionIdleTimeout(IDLE.toMillis());
        }
    }
}
