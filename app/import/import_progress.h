// Where a long import stands, and the question whether it is to go on.
#pragma once

#include <functional>

#include <QtGlobal>

namespace scepter::app {

enum class ImportStep {
    Checking,  ///< of octets of the file
    Hashing,   ///< of static challenges, each slow by intent
    Writing    ///< of devices
};

struct ImportProgress {
    ImportStep step = ImportStep::Checking;
    qint64 done = 0;
    qint64 total = 0;
};

/// Called often, in the thread of the import; false breaks it off.
using ImportWatch = std::function<bool(const ImportProgress &)>;

}  // namespace scepter::app
