// Who acts: the name under which a person's doings are recorded.
#pragma once

#include <QString>

namespace scepter::app {

/// The login name of the process's user, or its number where it has no name.
QString operatorName();

}  // namespace scepter::app
