// How a device will prove that it is the registered one: one-time challenge, static challenge, or none for now.
#pragma once

#include <QWidget>

#include "base/secret.h"
#include "ui/control/site_control.h"

class QRadioButton;

namespace scepter::ui {

class FieldSentence;
class SecretEdit;

class ChallengeChoice : public QWidget {
    Q_OBJECT

public:
    explicit ChallengeChoice(QWidget *parent = nullptr);

    SiteControl::WithChallenge kind() const;
    void setKind(SiteControl::WithChallenge kind);
    /// UTF-8; empty unless the kind is Static.
    Secret staticChallenge() const;
    bool isValid() const;
    void forget();

Q_SIGNALS:
    void edited();

private:
    QRadioButton *addChoice(const QString &text, const QString &meaning);
    void judge();
    void judgeSecret();

    QRadioButton *m_dynamic;
    QRadioButton *m_static;
    QRadioButton *m_none;
    SecretEdit *m_secret;
    FieldSentence *m_strength;
};

}  // namespace scepter::ui
