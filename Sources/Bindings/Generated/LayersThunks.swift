// Made by `make bindings` from Sources/Engine/Border. A test makes it again and compares.
import Engine
import Script

func addLayers(to table: inout [String: HostFunction]) {
    table["Layers.linear"] = { call in
        let value = Layers.linear(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.convolution"] = { call in
        let value = Layers.convolution(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self), call.ints(4), call.ints(5), call.ints(6), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.transposedConvolution"] = { call in
        let value = Layers.transposedConvolution(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self), call.ints(4), call.ints(5), call.ints(6), call.ints(7), call.int(1))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.maxPool"] = { call in
        let value = Layers.maxPool(call.object(1, Tensor.self), call.int(1), call.ints(2), call.ints(3), call.ints(4), call.ints(5), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.avgPool"] = { call in
        let value = Layers.avgPool(call.object(1, Tensor.self), call.int(1), call.ints(2), call.ints(3), call.ints(4), call.bool(2), call.bool(3), call.int(4))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.adaptiveAvgPool"] = { call in
        let value = Layers.adaptiveAvgPool(call.object(1, Tensor.self), call.int(1), call.ints(2))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.softmax"] = { call in
        let value = Layers.softmax(call.object(1, Tensor.self), call.int(1), call.bool(2))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.moments"] = { call in
        let value = Layers.moments(call.object(1, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.batchNorm"] = { call in
        let value = Layers.batchNorm(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self), call.objects(4, Tensor.self), call.double(1))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.layerNorm"] = { call in
        let value = Layers.layerNorm(call.object(1, Tensor.self), call.ints(2), call.objects(3, Tensor.self), call.objects(4, Tensor.self), call.double(1))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.activation"] = { call in
        let value = Layers.activation(call.string(1), call.object(2, Tensor.self), call.doubles(3))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.prelu"] = { call in
        let value = Layers.prelu(call.object(1, Tensor.self), call.object(2, Tensor.self))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.loss"] = { call in
        let value = Layers.loss(call.string(1), call.object(2, Tensor.self), call.object(3, Tensor.self), call.objects(4, Tensor.self), call.string(5), call.double(1))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.crossEntropy"] = { call in
        let value = Layers.crossEntropy(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self), call.int(1), call.string(4), call.double(2))
        try raiseFailure()
        call.result(value)
    }
    table["Layers.negativeLogLikelihood"] = { call in
        let value = Layers.negativeLogLikelihood(call.object(1, Tensor.self), call.object(2, Tensor.self), call.objects(3, Tensor.self), call.int(1), call.string(4))
        try raiseFailure()
        call.result(value)
    }
}
