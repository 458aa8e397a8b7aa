// A laboratory that is served while the test goes on, and devices that enrol there with the built-in client.
#pragma once

#include "journeys/lab.h"
#include "tools/serving.h"

namespace scepter::tools {

struct ServedLab {
    Lab lab;
    Serving serving{program, lab};
    QString fault = serving.start(site);

    /// Registers a device and enrols it with the built-in client: its certificate is in NAME.pem, its key in NAME.key.
    Ending enrol(const QString &name, const QStringList &options = {}) {
        using namespace Qt::StringLiterals;
        lab.write(name + u".challenge"_s, lab.typed(u"device add lab.scepter --fqdn %1 --dynamic"_s.arg(name)).out);
        return ask(name, options + QStringList{u"--challenge-file"_s, name + u".challenge"_s});
    }
    Ending ask(const QString &name, const QStringList &options) {
        using namespace Qt::StringLiterals;
        return lab.scepter(QStringList{u"enroll"_s, serving.url(), u"--fqdn"_s, name, u"--out"_s, name + u".pem"_s} +
                           options);
    }
    QString serialOf(const QString &name) const {
        using namespace Qt::StringLiterals;
        return lab.typed(u"certificate list lab.scepter --json --fqdn "_s + name).array()[0][u"serial"_s].toString();
    }
    /// The newest request's number.
    int lastRequest() const {
        using namespace Qt::StringLiterals;
        return lab.typed(u"request list lab.scepter --limit 1 --json"_s).array()[0][u"id"_s].toInt();
    }
};

}  // namespace scepter::tools
