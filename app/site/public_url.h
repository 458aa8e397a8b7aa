// The URL under which devices reach the site: as it is set, or made from what the listener is bound to.
#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"
#include "http/listener.h"
#include "ledger/administrator_ledger.h"

namespace scepter::app {

/// Addresses of this machine that a device could reach, loopback first.
QStringList localAddresses();

/// "http://ca.example:8080", without a path: `setting` (of `public.url`) where it is not empty, else the first of
/// `addresses`
/// ("127.0.0.1:8080"). A wildcard address becomes the machine's first address that is not loopback.
QString publicUrl(const QString &setting, const QStringList &addresses);
/// The addresses that the setting `listener.addresses` (HTTP) or `listener.https` names.
Result<QStringList> configuredAddresses(AdministratorLedger &ledger, http::Scheme scheme = http::Scheme::Http);

/// Without a path: `public.url`; where it is not set, where a live responder of the site listens now; else where it is
/// set to listen.
Result<QString> siteUrl(AdministratorLedger &ledger, const Clock &clock);

/// "http://127.0.0.1:8080/scep" of "127.0.0.1:8080".
QString scepUrlOf(const QString &address, http::Scheme scheme = http::Scheme::Http);

}  // namespace scepter::app
