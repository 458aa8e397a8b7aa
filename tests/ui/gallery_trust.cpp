#include "ui/gallery_trust.h"

#include <QApplication>
#include <QComboBox>

#include "ui/forms/ndes_account_dialog.h"
#include "ui/forms/trusted_signer_dialog.h"
#include "ui/pages/ndes_page.h"
#include "ui/sample_trust.h"
#include "ui/fake_site.h"

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

class Painter {
public:
    Painter(QString folder, QString mark) : m_folder(std::move(folder)), m_mark(std::move(mark)) {}

    void draw(QWidget &widget, const QString &name) const {
        widget.show();
        QApplication::processEvents();
        widget.grab().save(u"%1/%2-%3.png"_s.arg(m_folder, name, m_mark));
    }

private:
    QString m_folder;
    QString m_mark;
};

}  // namespace

void drawTrust(const QString &folder, const QString &mark) {
    const Painter painter(folder, mark);
    FakeSite site;
    TrustedSignerDialog add(site, nullptr);
    painter.draw(add, u"signer-add"_s);
    add.takeFile(fixturePath(u"ca-micromdm"_s));
    painter.draw(add, u"signer-authority"_s);
    TrustedSignerDialog pin(site, nullptr);
    pin.takeFile(fixturePath(u"ra-c"_s));
    painter.draw(pin, u"signer-pinned"_s);

    addTrustSamples(site);
    TrustedSignerDialog edit(site, site.ledger().trustedSigners()->front(), nullptr);
    painter.draw(edit, u"signer-edit"_s);

    NdesAccountDialog account(site, nullptr);
    painter.draw(account, u"ndes-account"_s);
    addNdesSamples(site);
    NdesPage ndes(site, nullptr);
    ndes.resize(1092, 1400);
    painter.draw(ndes, u"ndes-whole"_s);
    for (QComboBox *each : ndes.findChildren<QComboBox *>())
        each->setCurrentIndex(each->objectName() == "ndes.binding"_L1 ? 0 : each->count() - 1);
    painter.draw(ndes, u"ndes-warned"_s);
}

}  // namespace scepter::ui
