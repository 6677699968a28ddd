import * as vscode from 'vscode';
import { CodeActionResolveRequest, LSPErrorCodes, ResponseError, type Middleware } from 'vscode-languageclient';

/** Of an offer that cannot be carried out the editor would only say that a request failed: the server says why. */
export const sayRefusal: NonNullable<Middleware['sendRequest']> = async (type, params, token, next) => {
  try {
    return await next(type, params, token);
  } catch (error) {
    const method = typeof type === 'string' ? type : type.method;
    const isRefusal = error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;
    if (!isRefusal || method !== CodeActionResolveRequest.method) throw error;
    void vscode.window.showWarningMessage(error.message);
    // The offer as it was, without an edit: nothing is done.
    return params as never;
  }
};
