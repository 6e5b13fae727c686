/// Organizations: legal forms, addresses, registers, VAT ids, the Impressum, and who publishes a
/// page.
///
/// Start reading at [OrganizationFinder][de.wegweiser.extract.organization.OrganizationFinder].
@NullMarked
package de.wegweiser.extract.organization;

import org.jspecify.annotations.NullMarked;
