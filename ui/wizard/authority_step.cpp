#include "ui/wizard/authority_step.h"

#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

/// ub-common-name of RFC 5280, appendix A.1.
constexpr int longestCommonName = 64;

QString homeOfSites() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (QFileInfo(documents).isDir()) return documents;
    return QDir::homePath();
}

/// "Office CA" gives "office-ca".
QString fileNameFor(const QString &authorityName) {
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = authorityName.toLower().replace(others, u"-"_s);
    while (name.startsWith(u'-')) name.remove(0, 1);
    while (name.endsWith(u'-')) name.chop(1);
    return (name.isEmpty() ? u"site"_s : name) + u".scepter"_s;
}

}  // namespace

AuthorityStep::AuthorityStep(QWidget *parent)
    : WizardStep(tr("Authority"), tr("What is your certificate authority called?"),
                 tr("It signs the certificates of your routers and firewalls. Its name stands in each of them and "
                    "cannot be changed later."),
                 parent),
      m_name(new QLineEdit),
      m_key(new QComboBox),
      m_path(new QLineEdit) {
    m_name->setPlaceholderText(tr("Office CA"));
    m_name->setMaxLength(longestCommonName);
    for (const auto &[text, title] :
         {std::pair{u"rsa:3072"_s, tr("RSA 3072 (recommended)")}, std::pair{u"rsa:2048"_s, tr("RSA 2048")},
          std::pair{u"rsa:4096"_s, tr("RSA 4096")}, std::pair{u"ec:p256"_s, tr("EC P-256")},
          std::pair{u"ec:p384"_s, tr("EC P-384")}})
        m_key->addItem(title, text);

    auto *place = new QWidget;
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins({});
    row->setSpacing(space::inside);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    place->setFocusProxy(m_path);

    auto *form = new FormGrid;
    m_nameSentence = form->addField(tr("&Name"), m_name);
    m_keySentence = form->addField(tr("&Key"), m_key);
    m_pathSentence = form->addField(tr("&Site file"), place);
    m_path->setAccessibleName(tr("Site file"));
    auto *existing = new QPushButton(icon(u"folder-open"), tr("&Open an existing site…"));
    existing->setAutoDefault(false);
    body()->addWidget(form);
    body()->addStretch(1);
    body()->addWidget(existing, 0, Qt::AlignLeft);

    connect(m_name, &QLineEdit::textEdited, this, &AuthorityStep::suggestPath);
    connect(m_name, &QLineEdit::textChanged, this, &AuthorityStep::judge);
    connect(m_key, &QComboBox::currentIndexChanged, this, &AuthorityStep::explainKey);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathIsOurs = false; });
    connect(m_path, &QLineEdit::textChanged, this, &AuthorityStep::judge);
    connect(browse, &QPushButton::clicked, this, &AuthorityStep::browse);
    connect(existing, &QPushButton::clicked, this, &AuthorityStep::openExistingWanted);
    suggestPath();
    explainKey();
    judge();
}

QString AuthorityStep::authorityName() const {
    return m_name->text().simplified();
}

pki::KeySpec AuthorityStep::key() const {
    return pki::KeySpec::fromText(m_key->currentData().toString()).value_or(pki::KeySpec{pki::KeyType::Rsa, 3072});
}

QString AuthorityStep::path() const {
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() ? QString()
                           : QDir::cleanPath(QDir::home().absoluteFilePath(QDir::fromNativeSeparators(typed)));
}

bool AuthorityStep::isComplete() const {
    return m_complete;
}

QWidget *AuthorityStep::firstField() {
    return m_name;
}

void AuthorityStep::showPathFault(const QString &sentence) {
    m_pathSentence->say(SentenceKind::Bad, sentence);
    m_path->setFocus();
}

void AuthorityStep::suggestPath() {
    if (m_pathIsOurs)
        m_path->setText(QDir::toNativeSeparators(QDir(homeOfSites()).filePath(fileNameFor(authorityName()))));
}

void AuthorityStep::explainKey() {
    if (key().type == pki::KeyType::Rsa)
        m_keySentence->say(SentenceKind::Hint,
                           tr("Every device understands RSA. Longer keys are slower to make and to use."));
    else
        m_keySentence->say(SentenceKind::Attention,
                           tr("Small and fast, but older routers cannot check certificates that are signed with it."));
}

void AuthorityStep::browse() {
    auto *dialog = new QFileDialog(this, tr("Where the site is kept"), path(), tr("Scepter sites (*.scepter)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"scepter"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_pathIsOurs = false;
        m_path->setText(QDir::toNativeSeparators(file));
    });
    dialog->open();
}

bool AuthorityStep::judgeName() {
    if (!authorityName().isEmpty()) {
        m_nameSentence->say(SentenceKind::Hint, tr("As people will read it in a certificate."));
        return true;
    }
    if (m_name->isModified())
        m_nameSentence->say(SentenceKind::Bad, tr("An authority needs a name, for example Office CA."));
    else
        m_nameSentence->say(SentenceKind::Hint, tr("As people will read it in a certificate, for example Office CA."));
    return false;
}

bool AuthorityStep::judgePath() {
    const auto bad = [this](const QString &sentence) {
        m_pathSentence->say(SentenceKind::Bad, sentence);
        return false;
    };
    if (path().isEmpty()) return bad(tr("Say in which file the site is kept."));
    const QFileInfo file(path());
    const QFileInfo folder(file.absolutePath());
    if (file.isDir()) return bad(tr("This is a folder: add a file name, for example office.scepter."));
    if (file.exists()) return bad(tr("This file exists already. Choose another name, or open it as an existing site."));
    if (!folder.isDir()) return bad(tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder.filePath())));
    if (!folder.isWritable())
        return bad(tr("You may not write into %1.").arg(QDir::toNativeSeparators(folder.filePath())));
    m_pathSentence->say(SentenceKind::Hint, tr("One file holds everything: keys, devices, certificates. Back it up."));
    return true;
}

void AuthorityStep::judge() {
    const bool name = judgeName();
    const bool path = judgePath();
    m_complete = name && path;
    Q_EMIT edited();
}

}  // namespace scepter::ui
