#include "ui/forms/device_lines.h"

#include "pki/digest.h"
#include "ui/forms/challenge_words.h"
#include "ui/forms/field_sentence.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/tone_label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace scepter::ui {
namespace {

QString hexText(const QByteArray &digest) {
    return QString::fromLatin1(digest.toHex().toUpper());
}

/// Groups of eight digits, as a router prints them for comparison.
QString grouped(const QString &hex) {
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8) groups << hex.mid(at, 8);
    return groups.join(u' ');
}

}  // namespace

DeviceLines::DeviceLines(QWidget *parent) : QWidget(parent), m_challengeGroup(new QWidget(this)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    m_url = addLine(column, tr("SCEP URL"));

    auto *challenge = new QVBoxLayout(m_challengeGroup);
    challenge->setContentsMargins(0, space::inside, 0, 0);
    challenge->setSpacing(space::tight);
    m_challenge = addLine(challenge, tr("Challenge"));
    m_challengeSentence = new FieldSentence(m_challenge, m_challengeGroup);
    challenge->addWidget(m_challengeSentence);
    column->addWidget(m_challengeGroup);

    m_sha256 = addLine(column, tr("Fingerprint of the CA, SHA-256"));
    m_sha1 = addLine(column, tr("Fingerprint of the CA, SHA-1"));
    auto *compare = new ToneLabel(tr("Compare a fingerprint when the device asks whether it should trust the CA."),
                                  Role::Dimmed, this);
    compare->setFont(smallFont());
    compare->setWordWrap(true);
    column->addWidget(compare);
    column->addStretch(1);
}

CopyField *DeviceLines::addLine(QVBoxLayout *column, const QString &name) {
    auto *label = new ToneLabel(name, Role::Dimmed, this);
    auto *field = new CopyField(name, this);
    if (column->count() > 0) column->addSpacing(space::inside);
    column->addWidget(label);
    column->addWidget(field);
    return field;
}

void DeviceLines::setLines(SiteControl &site, const std::optional<NewChallenge> &challenge) {
    const QByteArray der = site.authorityCertificate().der();
    m_url->setText(site.scepUrl());
    const QString sha256 = hexText(pki::digest(pki::Digest::Sha256, der));
    const QString sha1 = hexText(pki::digest(pki::Digest::Sha1, der));
    m_sha256->setText(sha256, grouped(sha256));
    m_sha1->setText(sha1, grouped(sha1));
    m_challengeGroup->setVisible(challenge.has_value());
    if (challenge) setChallenge(*challenge, site.clock().now());
}

void DeviceLines::setChallenge(const NewChallenge &challenge, Instant now) {
    m_challenge->setText(challenge.text);
    m_challengeSentence->say(SentenceKind::Attention, goodForSentence(challenge, now));
}

}  // namespace scepter::ui
