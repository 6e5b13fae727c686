/// Organizations: legal forms, addresses, registers, VAT ids, the Impressum, and who publishes a
/// page.
///
/// Start reading at `OrganizationFinder`.
@NullMarked
package de.wegweiser.extract.organization;

import org.jspecify.annotations.NullMarked;
