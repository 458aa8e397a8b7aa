#include "scep/captures.h"

#include <QDir>
#include <QFile>

namespace scepter::tests {

using namespace Qt::StringLiterals;

namespace {

QString folder() {
    return QStringLiteral(SCEPTER_FIXTURES "/captures/");
}

QByteArray contentOf(const QString &fileName) {
    QFile file(folder() + fileName);
    if (!file.open(QIODevice::ReadOnly)) qFatal("The fixture %s is missing.", qPrintable(file.fileName()));
    return file.readAll();
}

}  // namespace

QStringList captures() {
    QStringList names;
    for (const QString &fileName : QDir(folder()).entryList({u"*.der"_s}, QDir::Files, QDir::Name))
        names << fileName.chopped(4);
    return names;
}

QByteArray capturedMessage(const QString &name) {
    return contentOf(name + u".der"_s);
}

QByteArray capturedRequest(const QString &name) {
    return contentOf(name + u".http"_s);
}

QByteArray capturedCertificate(const QString &ca) {
    return contentOf(ca + u".pem"_s);
}

QByteArray capturedKey(const QString &ca) {
    return contentOf(ca + u".key"_s);
}

QString recipientOf(const QString &name) {
    return name.sliced(name.indexOf(u"-ca-") + 1);
}

}  // namespace scepter::tests
