package de.wegweiser.resolve;

/// What an entity is; the graph gives each its own label beside `Entity`.
public enum EntityType {
    ORGANIZATION("Organization"),
    PERSON("Person"),
    PROJECT("Project");

    private final String label;

    EntityType(String label) {
        this.label = label;
    }

    /// The node label of the graph.
    public String label() {
        return label;
    }
}
