// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addLinearAlgebra(to table: inout [String: HostFunction]) {
    table["LinearAlgebra.inverse"] = { call in
        let value = LinearAlgebra.inverse(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["LinearAlgebra.determinant"] = { call in
        let value = LinearAlgebra.determinant(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["LinearAlgebra.signLogDeterminant"] = { call in
        let value = LinearAlgebra.signLogDeterminant(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["LinearAlgebra.solve"] = { call in
        let value = LinearAlgebra.solve(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["LinearAlgebra.cholesky"] = { call in
        let value = LinearAlgebra.cholesky(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["LinearAlgebra.qr"] = { call in
        let value = LinearAlgebra.qr(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["LinearAlgebra.svd"] = { call in
        let value = LinearAlgebra.svd(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["LinearAlgebra.eigh"] = { call in
        let value = LinearAlgebra.eigh(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(objects: value)
    }
    table["LinearAlgebra.matrixNorm"] = { call in
        let value = LinearAlgebra.matrixNorm(call.object(1, Tensor.self), call.string(2))
        try raiseFailure()
        call.result(value)
    }
    table["LinearAlgebra.einsum"] = { call in
        let value = LinearAlgebra.einsum(call.string(1), call.objects(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
}
