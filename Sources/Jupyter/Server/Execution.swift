import Cells

/// One `execute_request`, from its input to the content of its reply.
struct Execution {
    let cell: ExecuteRequest
    let request: Request
    let kernel: KernelCore
    let runner: any CellRunner

    func run() -> JSONValue {
        let count = cell.storesHistory ? kernel.countExecution() : kernel.executionCount
        let show = CellShow(
            publisher: kernel.publisher, request: request, requestNumber: kernel.nextRequestNumber(), executionCount: count, isSilent: cell.silent,
            limit: kernel.options.outputLimit)
        if !cell.silent {
            kernel.publisher.publish("execute_input", ["code": .string(cell.code), "execution_count": .int(count)], parent: request.header)
        }
        if cell.storesHistory { kernel.history.add(line: count, source: cell.code) }
        let counted: (name: String, value: JSONValue) = ("execution_count", .int(count))

        if let question = CodeHelp.Question(cell.code), let assistant = runner as? any CodeAssistant {
            guard let page = question.answer(assistant) else {
                show.fail(ErrorContent(name: "NotFound", message: "nothing is known about \(question.name)"))
                return show.error!.reply([counted])
            }
            return ok(counted, payload: [["source": "page", "data": page.jsonData, "start": 0]])
        }

        var options = CellOptions(name: "cell \(count)")
        options.input = input
        let outcome = runner.run(cell.code, options: options) { show.show($0) }
        switch outcome.status {
        case .ok: break
        case .failed: show.fail(ErrorContent(name: "Error", message: "the cell failed"))
        case .interrupted: show.fail(ErrorContent(name: "KeyboardInterrupt", message: ""))
        }
        if cell.storesHistory, let result = show.result { kernel.history.setOutput(result.text, line: count) }
        if let error = show.error { return error.reply([counted]) }
        return ok(counted, userExpressions: userExpressions())
    }

    private func ok(_ counted: (name: String, value: JSONValue), userExpressions: JSONValue = [:], payload: JSONValue = []) -> JSONValue {
        .object([("status", "ok"), counted, ("user_expressions", userExpressions), ("payload", payload)])
    }

    private var input: ((String) -> String?)? {
        guard cell.allowsStdin else { return nil }
        return { prompt in kernel.stdin.ask(prompt, for: request) }
    }

    /// Each expression is run as a cell of its own after the cell; its value or its error goes into the reply and isn't shown.
    private func userExpressions() -> JSONValue {
        .object(
            cell.userExpressions.map { expression in
                var result: MIMEBundle?
                var error: CellError?
                let outcome = runner.run(expression.code, options: CellOptions(name: expression.name)) { output in
                    switch output {
                    case .result(let bundle): result = bundle
                    case .error(let thrown): error = error ?? thrown
                    default: break
                    }
                }
                if let error { return (expression.name, ErrorContent(error).reply()) }
                if outcome.status == .interrupted { return (expression.name, ErrorContent(name: "KeyboardInterrupt", message: "").reply()) }
                guard outcome.status == .ok, let result else {
                    return (expression.name, ErrorContent(name: "NoValue", message: "\(expression.code) has no value").reply())
                }
                return (expression.name, ["status": "ok", "data": result.jsonData, "metadata": [:]])
            })
    }
}
