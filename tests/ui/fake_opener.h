// Makes fake sites, at once or with the fault that a test wants.
#pragma once

#include <optional>

#include <QTimer>

#include "ui/fake_site.h"

namespace scepter::ui {

class FakeOpener final : public QObject, public SiteOpener {
public:
    void create(NewSite site, Done done) override {
        lastWish = std::move(site);
        QTimer::singleShot(0, this, [this, done = std::move(done)] {
            if (createFault) {
                done(*createFault);
                return;
            }
            made = std::make_shared<FakeSite>();
            (void)made->ledger().setSetting(u"listener.addresses", lastWish.listenAddress);
            if (listenerFault) made->answerStartWith(ListenerState::Failed, *listenerFault);
            done(std::shared_ptr<SiteControl>(made));
        });
    }

    void open(const QString &, Done done) override {
        QTimer::singleShot(0, this, [this, done = std::move(done)] {
            made = std::make_shared<FakeSite>();
            done(std::shared_ptr<SiteControl>(made));
        });
    }

    QStringList localAddresses() const override { return addresses; }

    Result<void> tryAddress(const QString &address) const override {
        if (address == takenAddress)
            return {FaultKind::Conflict, QStringLiteral("%1 is in use, perhaps by a web server.").arg(address)};
        return {};
    }

    QStringList addresses{QStringLiteral("127.0.0.1"), QStringLiteral("192.168.10.5"), QStringLiteral("10.20.0.5")};
    QString takenAddress;
    std::optional<Fault> createFault;
    std::optional<QString> listenerFault;
    NewSite lastWish;
    std::shared_ptr<FakeSite> made;
};

}  // namespace scepter::ui
