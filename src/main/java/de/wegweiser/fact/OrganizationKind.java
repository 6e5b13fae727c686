package de.wegweiser.fact;

/// What kind of organization; the graph gives each its own label beside `Organization`.
public enum OrganizationKind {
    COMPANY("Company"),
    STARTUP("Startup"),
    UNIVERSITY("University"),
    RESEARCH_INSTITUTE("ResearchInstitute"),
    RESEARCH_GROUP("ResearchGroup"),
    /// Chamber or business-development agency.
    INTERMEDIARY("Intermediary"),
    NETWORK("Network"),
    /// Not known from what was read so far.
    ORGANIZATION("Organization");

    private final String label;

    OrganizationKind(String label) {
        this.label = label;
    }

    /// The node label of the graph.
    public String label() {
        return label;
    }
}
