#include "ui/forms/signer_options.h"

#include "records/key_purposes.h"
#include "records/trusted_signer_fields.h"
#include "ui/forms/field_sentence.h"
#include "ui/forms/form_grid.h"
#include "ui/lists/signer_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

QString orNothing(const Result<QString> &text) {
    return text ? *text : QString();
}

}  // namespace

SignerOptions::SignerOptions(QWidget *parent)
    : QWidget(parent),
      m_form(new FormGrid(this)),
      m_name(new QLineEdit),
      m_kind(new QComboBox),
      m_profiles(new QWidget),
      m_oid(new QLineEdit),
      m_scope(new QComboBox),
      m_challenge(new QCheckBox(tr("A &challenge is needed all the same"))),
      m_crl(new QLineEdit),
      m_unknown(new QComboBox) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_form);
    build();
    buildRevocation();
    setFocusProxy(m_name);
}

void SignerOptions::build() {
    m_nameSentence = m_form->addField(tr("&Name"), m_name);
    m_kind->addItem(tr("Whatever this CA has issued"), int(SignerKind::Authority));
    m_kind->addItem(tr("This certificate alone"), int(SignerKind::Signer));
    m_kindSentence = m_form->addField(tr("&Trusted"), m_kind);
    auto *boxes = new QVBoxLayout(m_profiles);
    boxes->setContentsMargins(0, space::tight, 0, 0);
    boxes->setSpacing(space::tight);
    m_profilesSentence = m_form->addField(tr("For profiles"), m_profiles);
    m_oid->setFont(monospaceFont());
    m_oid->setPlaceholderText(tr("none"));
    m_oidSentence = m_form->addField(tr("&Must carry"), m_oid);
    m_scope->addItem(tr("For any registered device"), int(SignerScope::AnyDevice));
    m_scope->addItem(tr("For its own name only"), int(SignerScope::OwnName));
    m_scopeSentence = m_form->addField(tr("May &ask"), m_scope);
    m_form->addChoice(m_challenge, tr("The device's own challenge, besides the signature."));
    for (QLineEdit *each : {m_name, m_oid}) connect(each, &QLineEdit::textChanged, this, &SignerOptions::judge);
    for (QComboBox *each : {m_kind, m_scope})
        connect(each, &QComboBox::currentIndexChanged, this, &SignerOptions::judge);
    connect(m_challenge, &QCheckBox::toggled, this, &SignerOptions::edited);
}

void SignerOptions::buildRevocation() {
    m_crl->setFont(monospaceFont());
    m_crl->setPlaceholderText(tr("not looked at"));
    auto *choose = new QToolButton;
    choose->setIcon(icon(u"folder-open"));
    choose->setToolTip(tr("Choose the file of a revocation list"));
    choose->setAccessibleName(choose->toolTip());
    choose->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(space::tight);
    row->addWidget(m_crl, 1);
    row->addWidget(choose);
    line->setFocusProxy(m_crl);
    m_crlSentence = m_form->addField(tr("&Revocation list"), line);
    m_unknown->addItem(tr("Refuse (fail closed)"), int(UnknownRevocation::Refuse));
    m_unknown->addItem(tr("Accept (fail open)"), int(UnknownRevocation::Accept));
    m_unknownSentence = m_form->addField(tr("If it does not te&ll"), m_unknown);
    connect(choose, &QToolButton::clicked, this, &SignerOptions::askForList);
    connect(m_crl, &QLineEdit::textChanged, this, &SignerOptions::judge);
    connect(m_unknown, &QComboBox::currentIndexChanged, this, &SignerOptions::judge);
}

void SignerOptions::setProfiles(const std::vector<Profile> &profiles) {
    m_known = profiles;
}

void SignerOptions::buildProfiles() {
    for (const auto &[name, box] : m_boxes) delete box;
    m_boxes.clear();
    for (const Profile &each : m_known) addProfile(each.name, each.title);
    // A profile that is gone stays chosen until it is taken out here.
    for (const QString &name : m_signer.profiles) {
        if (std::none_of(m_boxes.begin(), m_boxes.end(), [&name](const auto &each) { return each.first == name; }))
            addProfile(name, tr("is gone"));
    }
}

void SignerOptions::addProfile(const QString &name, const QString &title) {
    QString text =
        title.isEmpty() || title.compare(name, Qt::CaseInsensitive) == 0 ? name : tr("%1 (%2)").arg(name, title);
    auto *box = new QCheckBox(text.replace(u'&', u"&&"_s), m_profiles);
    box->setChecked(m_signer.profiles.contains(name));
    m_profiles->layout()->addWidget(box);
    m_boxes.emplace_back(name, box);
    connect(box, &QCheckBox::toggled, this, &SignerOptions::judge);
}

void SignerOptions::setSigner(const TrustedSigner &signer, const pki::Certificate &certificate) {
    m_signer = signer;
    m_isAuthority = certificate.isAuthority();
    buildProfiles();
    m_name->setText(signer.name);
    const bool isNew = signer.id == 0;
    m_kind->setCurrentIndex(m_kind->findData(int(isNew && !m_isAuthority ? SignerKind::Signer : signer.kind)));
    m_kind->setEnabled(isNew && m_isAuthority);
    m_oid->setText(signer.requiredOid.isEmpty() ? QString() : keyPurposeText({signer.requiredOid}));
    m_scope->setCurrentIndex(m_scope->findData(int(signer.scope)));
    m_challenge->setChecked(signer.needsChallenge);
    m_crl->setText(signer.crlSource);
    m_unknown->setCurrentIndex(m_unknown->findData(int(signer.crlUnknown)));
    judge();
}

TrustedSigner SignerOptions::signer() const {
    TrustedSigner signer = m_signer;
    signer.name = m_name->text().trimmed();
    signer.kind = SignerKind(m_kind->currentData().toInt());
    signer.profiles = chosenProfiles();
    signer.requiredOid = orNothing(canonicalRequiredOid(m_oid->text()));
    signer.scope = SignerScope(m_scope->currentData().toInt());
    signer.needsChallenge = m_challenge->isChecked();
    signer.crlSource = orNothing(canonicalCrlSource(m_crl->text()));
    signer.crlUnknown = UnknownRevocation(m_unknown->currentData().toInt());
    return signer;
}

bool SignerOptions::showFault(const Fault &fault) {
    if (fault.kind != FaultKind::Conflict) return false;
    m_nameSentence->say(SentenceKind::Bad, fault.sentence);
    m_name->setFocus();
    return true;
}

QStringList SignerOptions::chosenProfiles() const {
    QStringList names;
    for (const auto &[name, box] : m_boxes) {
        if (box->isChecked()) names << name;
    }
    return names;
}

void SignerOptions::judge() {
    m_valid = true;
    judgeName();
    judgeKind();
    judgeProfiles();
    const auto oid = canonicalRequiredOid(m_oid->text());
    m_valid = m_valid && bool(oid);
    if (oid)
        m_oidSentence->say(SentenceKind::Hint,
                           tr("A purpose such as clientAuth, or the dotted OID of a purpose, a policy or an extension, "
                              "that the signer's certificate has to have."));
    else
        m_oidSentence->say(SentenceKind::Bad, oid.fault().sentence);
    const bool ownName = SignerScope(m_scope->currentData().toInt()) == SignerScope::OwnName;
    m_scopeSentence->say(SentenceKind::Hint,
                         ownName ? tr("The name in the request has to stand in the signer's own certificate.")
                                 : tr("As a device management does that enrols for all of its devices. Registered they "
                                      "have to be, each of them."));
    judgeRevocation();
    Q_EMIT edited();
}

void SignerOptions::judgeName() {
    const auto name = canonicalSignerName(m_name->text());
    m_valid = m_valid && bool(name);
    // An empty field is not wrong yet.
    if (name || m_name->text().isEmpty())
        m_nameSentence->say(SentenceKind::Hint, tr("What it is called in reasons and in the history."));
    else
        m_nameSentence->say(SentenceKind::Bad, name.fault().sentence);
}

void SignerOptions::judgeKind() {
    const bool isPinned = SignerKind(m_kind->currentData().toInt()) == SignerKind::Signer;
    if (!m_isAuthority)
        m_kindSentence->say(SentenceKind::Hint,
                            tr("It is no CA, so that it can vouch for nothing but its own signature. When it is "
                               "renewed, the new one has to be added."));
    else if (isPinned)
        m_kindSentence->say(SentenceKind::Attention,
                            tr("Only what the CA's own key has signed, and none of the certificates that it issued. "
                               "This is rarely meant."));
    else
        m_kindSentence->say(SentenceKind::Hint,
                            tr("Whoever holds a certificate of this CA may sign requests. State below what such a "
                               "certificate must carry, unless all of them are meant."));
}

void SignerOptions::judgeProfiles() {
    const QStringList chosen = chosenProfiles();
    const bool anyTakes = std::any_of(m_known.begin(), m_known.end(), [&chosen](const Profile &each) {
        return (chosen.isEmpty() || chosen.contains(each.name)) && takesTrustedSigners(each.signerPolicy);
    });
    if (!anyTakes)
        m_profilesSentence->say(SentenceKind::Attention,
                                tr("No such profile takes trusted signers yet: allow it on the page Trusted signers."));
    else if (chosen.isEmpty())
        m_profilesSentence->say(SentenceKind::Hint, tr("None is ticked: all that take trusted signers."));
    else
        m_profilesSentence->say(SentenceKind::Hint, tr("For no other profile than these."));
}

void SignerOptions::judgeRevocation() {
    const auto source = canonicalCrlSource(m_crl->text());
    m_valid = m_valid && bool(source);
    if (!source)
        m_crlSentence->say(SentenceKind::Bad, source.fault().sentence);
    else if (source->isEmpty())
        m_crlSentence->say(SentenceKind::Attention,
                           tr("Without one, a certificate that its CA has revoked is trusted until it expires."));
    else
        m_crlSentence->say(SentenceKind::Hint, tr("Read every hour while the listener runs, and when it is due."));
    m_form->setFieldVisible(m_unknown, source && !source->isEmpty());
    if (!source || source->isEmpty()) return;
    if (UnknownRevocation(m_unknown->currentData().toInt()) == UnknownRevocation::Refuse)
        m_unknownSentence->say(SentenceKind::Hint,
                               tr("While the list cannot be read or is out of date, nobody is admitted by this entry. "
                                  "An outage of the list stops enrolment."));
    else
        m_unknownSentence->say(SentenceKind::Attention,
                               tr("While the list cannot be read or is out of date, signers are admitted all the same, "
                                  "and the reason says so. One that was just revoked gets in."));
}

void SignerOptions::askForList() {
    auto *dialog = new QFileDialog(this, tr("Choose a revocation list"), {},
                                   tr("Revocation lists (*.crl *.pem *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_crl, &QLineEdit::setText);
    dialog->open();
}

}  // namespace scepter::ui
