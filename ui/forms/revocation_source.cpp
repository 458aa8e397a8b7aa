#include "ui/forms/revocation_source.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace scepter::ui {
namespace {

using namespace Qt::StringLiterals;

struct RevocationSource {
    Q_DECLARE_TR_FUNCTIONS(RevocationSource)
};

}  // namespace

Result<QString> revocationSource(const QString &text) {
    const QString source = text.trimmed();
    if (source.isEmpty() || QDir::isAbsolutePath(source)) return source;
    const QUrl url(source, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return {FaultKind::Malformed,
                RevocationSource::tr("A list that asks for a password cannot be read. Leave user and password out.")};
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (url.isValid() && isWeb && !url.host().isEmpty()) return source;
    return {FaultKind::Malformed,
            RevocationSource::tr("State http://… or https://…, or the whole path of a file on this computer.")};
}

}  // namespace scepter::ui
