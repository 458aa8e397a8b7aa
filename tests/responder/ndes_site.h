// A site that hands out passwords as NDES does, and a program that fetches them.
#pragma once

#include "pki/password_hash.h"
#include "records/settings.h"
#include "responder/ndes_scrapers.h"
#include "responder/replies.h"

namespace scepter::tests {

inline const QByteArray accountPassword = QByteArrayLiteral("the account's password");
inline const QByteArray adminPath = QByteArrayLiteral("/certsrv/mscep_admin/");
inline const QByteArray ndesPath = QByteArrayLiteral("/certsrv/mscep/mscep.dll");

inline QByteArray basicAuthorization(const QByteArray &user, const QByteArray &password) {
    return "Basic " + (user + ':' + password).toBase64();
}

class NdesSite : public Laboratory {
public:
    /// With the account "jamf".
    explicit NdesSite(const endpoints::FailureLimit::Rules &failures = {.failures = 0})
        : Laboratory(siteKeys(), failures) {
        set(setting::ndesEnabled, QStringLiteral("on"));
        set(setting::ndesBinding, QStringLiteral("one-name"));
        addAccount(QStringLiteral("jamf"));
    }

    void set(const char *name, const QString &value) {
        const auto done = ledger.setSetting(QString::fromLatin1(name), value);
        if (!done) qFatal("%s", qPrintable(done.fault().sentence));
    }
    NdesAccount addAccount(const QString &name, bool mayEnrol = true) {
        // As slow as it is, one hash will do.
        static const QByteArray verifier = pki::passwordHash(accountPassword);
        NdesAccount account;
        account.name = name;
        account.verifier = verifier;
        account.mayEnrol = mayEnrol;
        const auto id = ledger.addNdesAccount(account);
        if (!id) qFatal("%s", qPrintable(id.fault().sentence));
        account.id = *id;
        return account;
    }
    void cover(const QString &pattern, const QString &profile = QString::fromLatin1(defaultProfileName)) {
        Registration registration;
        registration.fqdn = pattern;
        registration.profile = profile;
        registration.ipDemand = usualDemand(registration, {});
        registration.serialDemand = usualDemand(registration, {});
        addDevice(registration, std::nullopt);
    }

    static http::Request asking(const QByteArray &target, const QByteArray &authorization,
                                const QByteArray &method = "GET") {
        http::Request request = httpRequest(method, target);
        request.scheme = http::Scheme::Https;
        if (!authorization.isEmpty()) request.headers.emplace_back("authorization", authorization);
        return request;
    }
    http::Response fetch(const QByteArray &target = adminPath,
                         const QByteArray &authorization = basicAuthorization("jamf", accountPassword)) {
        return send(asking(target, authorization));
    }
    /// As a program reads it that knows every encoding; empty when there is none.
    static QByteArray passwordIn(const http::Response &response) {
        const NdesScraper &reader = ndesScrapers().front();
        return reader.password(reader.decoded(response.body)).toLatin1();
    }
    static QString textIn(const http::Response &response) { return ndesScrapers().front().decoded(response.body); }
    /// For this device; for any of the profile when it is empty.
    QByteArray newPassword(const QByteArray &fqdn = {}) {
        return passwordIn(fetch(fqdn.isEmpty() ? adminPath : adminPath + "?fqdn=" + fqdn));
    }
};

}  // namespace scepter::tests
