// The wizard's third step: at which address and port of this computer devices ask for their certificates.
#pragma once

#include <functional>
#include <vector>

#include "base/result.h"
#include "ui/wizard/wizard_step.h"

class QSpinBox;
class QTimer;

namespace scepter::ui {

class ChoiceRow;
class CopyField;
class FieldSentence;

class AddressStep : public WizardStep {
    Q_OBJECT

public:
    /// Says whether an address, such as "192.0.2.5:8080", is free.
    using Try = std::function<Result<void>(const QString &)>;

    AddressStep(const QStringList &localAddresses, Try tryAddress, QWidget *parent = nullptr);

    /// "192.0.2.5:8080" or "[2001:db8::5]:8080".
    QString listenAddress() const;
    QString url() const;
    bool isComplete() const override { return true; }
    QWidget *firstField() override;
    /// Beside the port: why the listener could not start there.
    void showListenerFault(const QString &sentence);

private:
    QString chosenAddress() const;
    void addressChanged();
    void tryPort();

    Try m_try;
    QTimer *m_tryTimer;
    std::vector<ChoiceRow *> m_rows;
    QSpinBox *m_port;
    FieldSentence *m_portSentence;
    CopyField *m_url;
    FieldSentence *m_firewall;
};

}  // namespace scepter::ui
