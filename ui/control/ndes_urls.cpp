#include "ui/control/ndes_urls.h"

#include <QUrl>

#include "records/settings.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

QString settingOf(SiteControl &site, const char *name) {
    const auto value = site.ledger().setting(QString::fromLatin1(name));
    return value ? *value : QString();
}

}  // namespace

NdesUrls ndesUrls(SiteControl &site) {
    QUrl base(site.scepUrl());
    base.setQuery(QString());
    QUrl page = base;
    page.setPath(u"/certsrv/mscep_admin/"_s);
    const QString https = settingOf(site, setting::listenerHttps).section(u',', 0, 0);
    bool isPort = false;
    const int port = https.section(u':', -1).toInt(&isPort);
    if (page.scheme() != "https"_L1 && isPort) {
        page.setScheme(u"https"_s);
        page.setPort(port);
    }
    // The single password is everybody's, whatever the binding says.
    const bool isBound = settingOf(site, setting::ndesBinding) == "one-name"_L1 &&
                         settingOf(site, setting::ndesSinglePassword) != "on"_L1;
    QUrl scep = base;
    scep.setPath(u"/certsrv/mscep/mscep.dll"_s);
    return {page.toString() + (isBound ? u"?fqdn=NAME"_s : QString()), scep.toString(), page.scheme() == "https"_L1};
}

}  // namespace scepter::ui
