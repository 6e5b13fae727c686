package de.wegweiser.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What the frame of every page (`templates/layout.html`) needs.
@ControllerAdvice
class Shell {

    @ModelAttribute("languages")
    List<Languages.Link> languages(HttpServletRequest request) {
        return Languages.links(request.getQueryString());
    }
}
