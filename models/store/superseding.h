// One certificate a name: what becomes of the standing ones when another is issued. `Profile::duplicates`.
#pragma once

#include "store/recording.h"

namespace scepter {

/// Revokes, or says when, every standing certificate of the same name and profile but the issued one. Conflict when
/// duplicates are refused and another one stands than the renewed one. To be called when the issued one is written: until
/// then the renewed one has to stand.
Result<void> supersede(Connection &connection, const IssueRow &issue, Instant now);

/// At most so many of those whose time has come; how many.
Result<qint64> writeDueRevocations(Connection &connection, Instant now, int most);
Result<bool> hasDueRevocation(Connection &connection, Instant now);

}  // namespace scepter
