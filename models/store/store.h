// A site's database through QtSql: opened, migrated, and handed out as the two ledgers. SQLite now, PostgreSQL beside
// it later.
#pragma once

#include <memory>

#include <QString>

#include "base/clock.h"
#include "base/result.h"
#include "ledger/administrator_ledger.h"
#include "ledger/responder_ledger.h"

namespace scepter {

/// Connections belong to threads and are made when a thread first asks. Outlives everything that it handed out.
class Store {
public:
    /// A new site file, readable by its owner only. Conflict when something of this name is there already.
    static Result<std::unique_ptr<Store>> create(const QString &path, const Clock &clock);
    /// NotFound; Malformed when it is no site; TooNew when a later version wrote it; Unavailable with what the disk
    /// said. An older schema is copied to `<path>.before-<version>` and then migrated.
    static Result<std::unique_ptr<Store>> open(const QString &path, const Clock &clock);
    virtual ~Store() = default;

    virtual QString path() const = 0;
    /// For the calling thread only.
    virtual std::unique_ptr<AdministratorLedger> administrator() = 0;
    /// Thread safe. Starts the writer's thread when it is first asked for; that thread groups commits.
    virtual ResponderLedger &responder() = 0;
};

}  // namespace scepter
