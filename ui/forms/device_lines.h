// What a person types into a device: the URL, the challenge and the fingerprints of the CA, each with a button that
// copies it.
#pragma once

#include <optional>

#include <QWidget>

#include "ui/control/site_control.h"

class QVBoxLayout;

namespace scepter::ui {

class CopyField;
class FieldSentence;

class DeviceLines : public QWidget {
    Q_OBJECT

public:
    explicit DeviceLines(QWidget *parent = nullptr);

    /// The challenge's plain text stands here and nowhere else.
    void setLines(SiteControl &site, const std::optional<NewChallenge> &challenge);

private:
    CopyField *addLine(QVBoxLayout *column, const QString &name);
    void setChallenge(const NewChallenge &challenge, Instant now);

    CopyField *m_url;
    QWidget *m_challengeGroup;
    CopyField *m_challenge;
    FieldSentence *m_challengeSentence;
    CopyField *m_sha256;
    CopyField *m_sha1;
};

}  // namespace scepter::ui
