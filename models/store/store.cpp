#include "store/store.h"

#include <mutex>

#include <QFile>

#include "store/migrations.h"
#include "store/site_file.h"
#include "store/store_administrator.h"
#include "store/store_responder.h"

using namespace Qt::StringLiterals;

namespace scepter {
namespace {

constexpr std::chrono::seconds openingPatience{10};

class SiteStore final : public Store {
public:
    SiteStore(QString path, const Clock &clock) : m_path(std::move(path)), m_clock(clock) {}

    QString path() const override { return m_path; }
    std::unique_ptr<AdministratorLedger> administrator() override {
        return std::make_unique<StoreAdministrator>(m_path, m_clock);
    }
    ResponderLedger &responder() override {
        std::call_once(m_started, [this] { m_responder = std::make_unique<StoreResponder>(m_path, m_clock); });
        return *m_responder;
    }

private:
    const QString m_path;
    const Clock &m_clock;
    std::once_flag m_started;
    std::unique_ptr<StoreResponder> m_responder;
};

Result<void> bringUpToDate(const QString &path) {
    const Result<std::vector<Migration>> migrations = siteMigrations();
    if (!migrations) return migrations.fault();
    Connection connection(path, openingPatience);
    const Result<int> version = schemaVersion(connection);
    if (!version) return version.fault();
    const int known = migrations->back().version;
    if (*version > known)
        return {FaultKind::TooNew,
                u"It was written by a newer version of Scepter (schema %1, this program knows %2): "
                "update the program."_s.arg(*version)
                    .arg(known)};
    if (*version == known) return {};
    if (const Result<QString> copy = copyBeforeMigrating(connection, path, *version); !copy) return copy.fault();
    return migrate(connection, *migrations);
}

Result<void> fillNewSite(const QString &path) {
    const Result<std::vector<Migration>> migrations = siteMigrations();
    if (!migrations) return migrations.fault();
    Connection connection(path, openingPatience);
    if (const Result<void> migrated = migrate(connection, *migrations); !migrated) return migrated;
    // From here on the file alone is a whole site, whatever happens to its log.
    return connection.perform(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

}  // namespace

Result<std::unique_ptr<Store>> Store::create(const QString &path, const Clock &clock) {
    if (const Result<void> made = makePrivateFile(path); !made) return made.fault();
    if (const Result<void> filled = fillNewSite(path); !filled) {
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(path + ending);
        return {filled.fault().kind, u"The site %1 could not be made. %2"_s.arg(path, filled.fault().sentence)};
    }
    return std::unique_ptr<Store>(std::make_unique<SiteStore>(path, clock));
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Clock &clock) {
    if (const Result<void> checked = checkSiteFile(path); !checked) return checked.fault();
    if (const Result<void> current = bringUpToDate(path); !current)
        return {current.fault().kind, u"The site %1 cannot be opened. %2"_s.arg(path, current.fault().sentence)};
    return std::unique_ptr<Store>(std::make_unique<SiteStore>(path, clock));
}

}  // namespace scepter
