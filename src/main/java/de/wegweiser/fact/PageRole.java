package de.wegweiser.fact;

/// What a page is for. The role decides how far its words are trusted and how soon it is read
/// again.
public enum PageRole {
    HOME,
    IMPRESSUM,
    ABOUT,
    OFFER,
    RESEARCH,
    TEAM,
    PROFILE,
    PROJECT,
    PUBLICATION,
    NEWS,
    JOBS,
    CONTACT,
    LEGAL,
    OTHER
}
